import { findingWords } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { FindingMessages } from '#app/i18n/messages/findings/en.ts';
import { addDays, type LocalDate } from '#app/time/index.ts';
import { sayDates } from '#app/time/words.ts';

/** To whom the server says what it found: their language, its words, and the day it is in the co-op. */
export type FindingsReader = { locale: Locale; today: LocalDate; words: FindingMessages };

export function findingsReader(locale: Locale, today: LocalDate): FindingsReader {
  return { locale, today, words: findingWords(locale) };
}

/** "30 Nov – 6 Dec", the week from this Monday on. */
export function sayWeekFrom(monday: LocalDate, reader: FindingsReader): string {
  return sayDates(monday, addDays(monday, 6), reader);
}
