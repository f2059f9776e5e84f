import type { Messages } from '#app/i18n/messages/en.ts';
import type { Change } from '#app/scheduler/relax/candidates.ts';
import type { Weekday } from '#app/time/index.ts';
import { sayDuration, sayTime, sayTimes, sayWeekday } from '#app/time/words.ts';

/** A change to a co-op's week or agreements, in the reader's language. */
export function changeWords(change: Change, { rules }: Messages, locale: string): string {
  const day = (weekday: number) => sayWeekday(weekday as Weekday, locale);
  switch (change.kind) {
    case 'longer':
      return rules.change.longer(
        rules.changeSessions(day(change.weekday), sayTime(change.start)),
        sayDuration(change.minutes),
      );
    case 'helper':
      return rules.change.helper(rules.changeSessions(day(change.weekday), sayTime(change.start)));
    case 'duties':
      return rules.change.duties(change.perWeek);
    case 'session':
      return rules.change.session(
        rules.changeSessions(day(change.weekday), sayTimes(change.start, change.end)),
      );
    case 'ratio':
      return rules.change.ratio(new Intl.NumberFormat(locale).format(change.childrenPerAdult));
  }
}
