import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets whatever else runs on the machine go before this thread: a plan can wait, a page cannot. Linux gives each thread a
 * number of its own to be ranked by (proc(5), setpriority(2)); elsewhere nothing changes.
 */
export function stepBack(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (thread > 0) setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    // Without such numbers, or the right to use them, the thread is as good as any other.
  }
}
