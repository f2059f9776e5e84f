import { upTo } from '../at.ts';
import type { Model } from '../model.ts';
import { type Held, missingIn, restores, sessionsIn } from './held.ts';
import { type ShortfallReason, shortfallReason } from './shortfall-reason.ts';

/** A week in which an adult lacks some of what was promised. */
export interface ShortWeek {
  a: number;
  week: number;
  minutesMissing: number;
  /** Its sessions that do not restore them, each with its reason. */
  others: { s: number; reason: ShortfallReason }[];
}

/** By adult and then by week. */
export function shortWeeks(model: Model, held: Held): ShortWeek[] {
  return upTo(model.adults.length).flatMap((a) =>
    upTo(model.weeks.length).flatMap((week) => {
      const minutesMissing = missingIn(model, held, a, week);
      if (minutesMissing <= 0) return [];
      const others = sessionsIn(model, week)
        .filter((s) => !restores(model, held, a, s))
        .map((s) => ({ s, reason: shortfallReason(model, held, a, s) }));
      return [{ a, week, minutesMissing, others }];
    }),
  );
}
