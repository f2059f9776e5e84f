import type { Runs } from '../rota.ts';

/** Fewer adults miss this much in a week, counted once for each week. */
export interface Eased {
  minutes: number;
  times: number;
}

/**
 * Where `after` is better than `before` as level 2 counts: the largest amount missed on which they differ, with how many
 * fewer miss it. Null where `after` is as good or worse.
 */
export function eased(before: Runs, after: Runs): Eased | null {
  for (let i = 0; i < Math.max(before.length, after.length); i += 1) {
    const [minutes, times] = before[i] ?? [0, 0];
    const [others, otherTimes] = after[i] ?? [0, 0];
    if (minutes !== others) return minutes > others ? { minutes, times } : null;
    // The list with fewer of this size goes on with something smaller.
    if (times !== otherTimes) return times > otherTimes ? { minutes, times: times - otherTimes } : null;
  }
  return null;
}
