import { sayList } from '#app/i18n/list.ts';
import { mondayOf } from '#app/time/index.ts';
import { sayDate, sayTimes } from '#app/time/words.ts';
import type { FindingsReader } from './findings-reader.ts';
import type { Uncared } from './uncared.ts';

/** How many non-negotiable times have no care behind them, and whose and when, one line for each adult and time. */
export type UncaredSaid = { sentence: string; days: number; lines: string[] };

/** Says it; where each has care, null. */
export function sayUncared(uncared: Uncared[], reader: FindingsReader): UncaredSaid | null {
  if (uncared.length === 0) return null;
  const days = uncared.flatMap((one) => one.days);
  return {
    sentence: reader.words.uncared(days.length, new Set(days.map(mondayOf)).size),
    days: days.length,
    lines: uncared.map(({ name, start, end, days }) => {
      const said = days.map((day) => sayDate(day, reader));
      return `${name}, ${sayTimes(start, end)}: ${sayList(said, reader.locale)}`;
    }),
  };
}
