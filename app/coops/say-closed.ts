import { type DateReader, sayDates, sayFullDate } from '#app/time/words.ts';
import type { Closure } from './closures.server.ts';

/** "24 December 2026", or "21 Dec 2026 – 1 Jan 2027". */
export function sayClosed({ firstDay, lastDay }: Closure, reader: DateReader): string {
  return firstDay === lastDay ? sayFullDate(firstDay, reader.locale) : sayDates(firstDay, lastDay, reader);
}
