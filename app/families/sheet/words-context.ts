import type { DateOrder } from './date-order.ts';
import type { Language } from './languages.ts';
import type { DayParts } from './read-times.ts';

/** What the words of a cell are read with: whom they can name, and the sheet's habits. */
export type WordsContext = {
  adults: string[];
  column: string;
  language: Language | null;
  dateOrder: DateOrder;
  dayParts: DayParts;
};
