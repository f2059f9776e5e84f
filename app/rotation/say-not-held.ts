import { sayList } from '#app/i18n/list.ts';
import type { SessionWhen } from '#app/time/session-when.ts';
import { sayDate, saySession, sayTimes } from '#app/time/words.ts';
import type { FindingsReader } from './findings-reader.ts';
import type { Reached } from './reached.ts';

/** Sessions that do not take place for the same reason: how many, and which, one line for those of the same hours. */
export type NotHeldSaid = { sentence: string; sessions: number; lines: string[] };

/** First those that nobody misses, then those of weeks in which something is missing. */
export function sayNotHeld(
  { notNeeded, notHeld }: Pick<Reached, 'notNeeded' | 'notHeld'>,
  reader: FindingsReader,
): NotHeldSaid[] {
  const { reached } = reader.words;
  const say = (sessions: SessionWhen[], words: (count: number) => string): NotHeldSaid[] =>
    sessions.length === 0
      ? []
      : [
          {
            sentence: words(sessions.length),
            sessions: sessions.length,
            lines: linesOf(sessions, reader),
          },
        ];
  return [...say(notNeeded, reached.notNeeded), ...say(notHeld, reached.notHeld)];
}

function linesOf(sessions: SessionWhen[], reader: FindingsReader): string[] {
  return [...Map.groupBy(sessions, ({ start, end }) => sayTimes(start, end))].map(([times, alike]) => {
    const [only, another] = alike;
    if (only && !another) return saySession(only, reader);
    return `${times}: ${sayList(
      alike.map(({ date }) => sayDate(date, reader)),
      reader.locale,
    )}`;
  });
}
