import { type LocalDate, type LocalTime, localDateOf, localTimeOf } from './index.ts';
import type { Span } from './span.ts';

/** When a session is, by the co-op's clock. */
export type SessionWhen = { date: LocalDate; start: LocalTime; end: LocalTime };

export function sessionWhen({ startsAt, endsAt }: Span, zone: string): SessionWhen {
  return {
    date: localDateOf(startsAt, zone),
    start: localTimeOf(startsAt, zone),
    end: localTimeOf(endsAt, zone),
  };
}
