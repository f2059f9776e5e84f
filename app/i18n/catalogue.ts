import type { Locale } from './locale.ts';
import { de } from './messages/de.ts';
import { en, type Messages } from './messages/en.ts';
import { es } from './messages/es.ts';

const catalogue: Record<Locale, Messages> = { en, de, es };

/** Every sentence a user reads, in their language. On the server only: pages in the browser load one language. */
export function messagesFor(locale: Locale): Messages {
  return catalogue[locale];
}
