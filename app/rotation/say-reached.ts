import type { FindingMessages } from '#app/i18n/messages/findings/en.ts';
import { sayDuration } from '#app/time/words.ts';
import type { Reached } from './reached.ts';

/** How far a rota keeps the promise, in sentences: first what is there, then what is missing. */
export function sayReached(of: Reached, { reached }: FindingMessages): string[] {
  const duties = [of.open === 0 ? reached.allTaken : reached.open(of.open)];
  if (of.missingMinutes === 0) return [reached.all(of.weeks), ...duties];
  const promise =
    of.wholeWeeks > 0
      ? reached.wholeWeeks(of.wholeWeeks, of.weeks)
      : of.fewestWhole > 0
        ? reached.fewest(of.fewestWhole, of.adults)
        : reached.hours(sayDuration(of.promisedMinutes - of.missingMinutes), sayDuration(of.promisedMinutes));
  return [promise, reached.most(sayDuration(of.mostMissing)), ...duties];
}
