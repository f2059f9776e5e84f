import type { LocalDate } from '#app/time/index.ts';
import { type FindingsReader, sayWeekFrom } from './findings-reader.ts';
import type { Reached } from './reached.ts';
import { type NotHeldSaid, sayNotHeld } from './say-not-held.ts';
import { sayReached } from './say-reached.ts';
import { sayUncared, type UncaredSaid } from './say-uncared.ts';
import { sayUnmet, type UnmetSaid } from './say-unmet.ts';
import type { Uncared } from './uncared.ts';
import type { Unmet } from './unmet.ts';

/** What a whole rota gives, and what is missing in the week that is shown, in sentences. */
export type GivenSaid = {
  sentences: string[];
  /** Whether nothing is missing in any week. */
  complete: boolean;
  notHeld: NotHeldSaid[];
  uncared: UncaredSaid | null;
  unmet: UnmetSaid | null;
  /** Of a week in which nothing is missing, where others lack something. */
  weekMet: string | null;
};

export function sayGiven(
  { reached, uncared, unmet }: { reached: Reached; uncared: Uncared[]; unmet: Unmet },
  shown: { week: LocalDate; promised: number },
  reader: FindingsReader,
): GivenSaid {
  const complete = reached.missingMinutes === 0 && reached.open === 0;
  const unmetSaid = sayUnmet(unmet, shown, reader);
  return {
    sentences: sayReached(reached, reader.words),
    complete,
    notHeld: sayNotHeld(reached, reader),
    uncared: sayUncared(uncared, reader),
    unmet: unmetSaid,
    weekMet: complete || unmetSaid ? null : reader.words.weekMet(sayWeekFrom(shown.week, reader)),
  };
}
