import type { Messages } from '#app/i18n/messages/en.ts';
import type { Change } from '#app/scheduler/relax/change.ts';
import type { Weekday } from '#app/time/index.ts';
import { sayDuration, sayTime, sayTimes, sayWeekday } from '#app/time/words.ts';

/** A change to a co-op's week or agreements, in the reader's language. */
export function changeWords(change: Change, { rules }: Messages, locale: string): string {
  const words = rules.change;
  const sessions = (weekday: number, time: string) =>
    rules.changeSessions(sayWeekday(weekday as Weekday, locale), time);
  switch (change.kind) {
    case 'longer':
    case 'earlier':
      return words[change.kind](sessions(change.weekday, sayTime(change.start)), sayDuration(change.minutes));
    case 'helper':
    case 'elsewhere':
      return words[change.kind](sessions(change.weekday, sayTime(change.start)));
    case 'places':
      return words.places;
    case 'duties':
      return words.duties(change.perWeek);
    case 'session':
      return words.session(sessions(change.weekday, sayTimes(change.start, change.end)));
    case 'ratioOfOlder':
    case 'ratio':
      return words[change.kind](new Intl.NumberFormat(locale).format(change.childrenPerAdult));
  }
}
