import { readdirSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets whatever else runs on the machine go before this process: a plan can wait, a page cannot. Linux ranks each thread
 * by itself (proc(5), setpriority(2)) and starts new ones as their parent is ranked, so those that are there already are
 * gone through: the engine's helpers, which collect garbage and compile, do two fifths of the work of a plan.
 */
export function stepBack(): void {
  try {
    setPriority(constants.priority.PRIORITY_LOW);
    for (const thread of readdirSync('/proc/self/task'))
      setPriority(Number(thread), constants.priority.PRIORITY_LOW);
  } catch {
    // Without such numbers, or the right to use them, the process is as good as any other.
  }
}
