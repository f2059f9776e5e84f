import { sayDuration, saySession } from '#app/time/words.ts';
import type { Broken, DraftCheck, PromiseChange } from './check-draft.ts';
import { type FindingsReader, sayWeekFrom } from './findings-reader.ts';

/** What a draft breaks, each with its session or week where it has one, and what changes by hand do to sessions and promises. */
export type CheckSaid = { broken: { when: string | null; words: string }[]; changes: string[] };

export function sayCheck({ broken, promises, emptied }: DraftCheck, reader: FindingsReader): CheckSaid {
  return {
    broken: broken.map((of) => ({ when: sayWhen(of, reader), words: sayBroken(of, reader) })),
    changes: [
      ...emptied.map(({ session, of }) => reader.words.emptied[of](saySession(session, reader))),
      ...promises.map((of) => sayPromise(of, reader)),
    ],
  };
}

function sayWhen({ session, monday }: Broken, reader: FindingsReader): string | null {
  if (session) return saySession(session, reader);
  return monday && reader.words.inWeek(sayWeekFrom(monday, reader));
}

function sayBroken({ rule, name, counts, limits }: Broken, { words: { broken } }: FindingsReader): string {
  const key = (rule in broken ? rule : 'other') as keyof typeof broken;
  return broken[key](name, {
    ...counts,
    mostChildren: limits.children,
    mostWeight: limits.weight,
    leastAdults: limits.adults,
    mostDuties: limits.duties,
    leastPlaces: limits.placesMin,
    mostPlaces: limits.placesMax,
  });
}

function sayPromise({ name, monday, missing, before }: PromiseChange, reader: FindingsReader): string {
  const { words } = reader;
  const week = sayWeekFrom(monday, reader);
  if (missing === 0) return words.promiseMet(name, week);
  return words.promiseShort(
    name,
    week,
    sayDuration(missing),
    before === 0 ? words.nothing : sayDuration(before),
  );
}
