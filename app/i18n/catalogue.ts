import type { Locale } from './locale.ts';
import { de } from './messages/de.ts';
import { en, type Messages } from './messages/en.ts';
import { es } from './messages/es.ts';
import { findings as findingsDe } from './messages/findings/de.ts';
import { type FindingMessages, findings as findingsEn } from './messages/findings/en.ts';
import { findings as findingsEs } from './messages/findings/es.ts';
import { mails as mailsDe } from './messages/mails/de.ts';
import { type MailMessages, mails as mailsEn } from './messages/mails/en.ts';
import { mails as mailsEs } from './messages/mails/es.ts';

const catalogue: Record<Locale, Messages> = { en, de, es };

/** Every sentence a user reads, in their language. On the server only: pages in the browser load one language. */
export function messagesFor(locale: Locale): Messages {
  return catalogue[locale];
}

const ofMails: Record<Locale, MailMessages> = { en: mailsEn, de: mailsDe, es: mailsEs };

/** What mails say, in their reader's language. */
export function mailWords(locale: Locale): MailMessages {
  return ofMails[locale];
}

const ofFindings: Record<Locale, FindingMessages> = { en: findingsEn, de: findingsDe, es: findingsEs };

/** What is said of a rota or a draft, in their reader's language. */
export function findingWords(locale: Locale): FindingMessages {
  return ofFindings[locale];
}
