import { isFree } from '#app/restoration/is-free.ts';
import { addDays, datesFrom, type LocalDate, localDateOf, localTimeOf } from '#app/time/index.ts';
import type { Span } from '#app/time/span.ts';
import { type WeeklyWindow, windowSpans } from '#app/time/weekly-window.ts';
import type { RhythmBar, RhythmDay } from './components/draw-strip.ts';

/** A session as one adult's strip shows it. */
export type StripSession = Span & {
  localDate: LocalDate;
  duty: boolean;
  /** Whether a child of the adult's family has a place. */
  placed: boolean;
  rest: boolean;
  open: boolean;
};

/** One adult's week as the rhythm strip draws it, of `sessions` that hold at least the week's. */
export function stripDays(
  of: {
    sessions: StripSession[];
    practices: WeeklyWindow[];
    /** For each other adult of the family, when they are on duty or away. */
    others: { busy: Span[] }[];
  },
  monday: LocalDate,
  timeZone: string,
): RhythmDay[] {
  const sunday = addDays(monday, 6);
  const care = {
    duties: of.sessions.filter((session) => session.duty),
    rests: of.sessions.filter((session) => session.rest),
    others: of.others,
  };
  const practices = windowSpans(of.practices, { firstDay: monday, lastDay: sunday, timeZone });
  const barOf = (kind: RhythmBar['kind'], span: Span): RhythmBar => {
    const start = localTimeOf(span.startsAt, timeZone);
    const end = localTimeOf(span.endsAt, timeZone);
    return { kind, start, end: end <= start ? '24:00' : end };
  };
  return datesFrom(monday, sunday).map((date) => ({
    date,
    bars: [
      ...of.sessions
        .filter((session) => session.localDate === date)
        .flatMap((session) =>
          (['duty', 'rest', 'place', 'open'] as const)
            .filter((kind) => (kind === 'place' ? session.placed : session[kind]))
            .map((kind) => barOf(kind, session)),
        ),
      ...practices
        .filter((span) => localDateOf(span.startsAt, timeZone) === date)
        .map((span) => ({ ...barOf('practice', span), free: isFree(span, care) })),
    ],
  }));
}
