import type { Locale } from '#app/i18n/locale.ts';
import { type Instant, type LocalDate, localDateOf } from '#app/time/index.ts';

/** The reader of a mail that is written now, for its dates. */
export function readerOf(mail: { locale: Locale; coop: { timeZone: string }; now: Instant }): {
  locale: Locale;
  today: LocalDate;
} {
  return { locale: mail.locale, today: localDateOf(mail.now, mail.coop.timeZone) };
}
