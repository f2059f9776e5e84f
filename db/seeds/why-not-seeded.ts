import type { Problem } from '#app/scheduler/problem.ts';
import { instantFrom } from '#app/time/index.ts';

/** Why a problem cannot be made rows, in a sentence: a cycle holds one session at a time. Null where it can. */
export function whyNotSeeded({ sessions }: Problem): string | null {
  const startingAt = new Map<string, string>();
  for (const { id, start } of sessions) {
    const other = startingAt.get(instantFrom(start));
    if (other !== undefined)
      return `Sessions ${other} and ${id} start at the same time, ${start}: a co-op here holds one at a time.`;
    startingAt.set(instantFrom(start), id);
  }
  return null;
}
