import type { LocalDate } from '#app/time/index.ts';
import { type DateOrder, readSheetDate } from './date-order.ts';
import type { Language } from './languages.ts';
import { scanTimes } from './scan-times.ts';

/** Days an adult is away, both included; null means open at that end. */
export type AwaySpan = { from: LocalDate | null; through: LocalDate | null };

/**
 * Reads "on leave until 2027-01-15", "in Elternzeit bis 15.01.2027", "away from 1/2/2027 to …". The day named last
 * counts as away: a duty too few can be claimed later, a duty nobody can keep fails the children.
 */
export function readSpan(text: string, language: Language, order: DateOrder): AwaySpan | null {
  const items = scanTimes(text, language).filter(({ kind }) => !['filler', 'away', 'and'].includes(kind));
  const written = items.flatMap((item) => (item.kind === 'date' ? [item.text] : []));
  if (written.length > 2) return null;
  const dates: LocalDate[] = [];
  for (const date of written) {
    const read = readSheetDate(date, order);
    if (!read.ok) return null;
    dates.push(read.date);
  }
  const [first, second] = dates;
  if (!first) return null;
  switch (items.map(({ kind }) => (kind === 'dash' || kind === 'to' ? 'until' : kind)).join(' ')) {
    case 'until date':
      return { from: null, through: first };
    case 'from date':
      return { from: first, through: null };
    case 'date':
      return { from: first, through: first };
    case 'date until date':
    case 'from date until date':
      return second && first <= second ? { from: first, through: second } : null;
    default:
      return null;
  }
}
