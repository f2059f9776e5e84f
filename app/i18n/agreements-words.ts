import { areaWords } from './area-words.ts';
import type { AgreementsMessages } from './messages/agreements/en.ts';
import { useLanguage } from './messages-context.tsx';

/** The sentences of the agreements. */
export const agreementsWords = areaWords<AgreementsMessages>({
  en: async () => (await import('./messages/agreements/en.ts')).agreements,
  de: async () => (await import('./messages/agreements/de.ts')).agreements,
  es: async () => (await import('./messages/agreements/es.ts')).agreements,
});

/** The same in the reader's language. */
export function useAgreementsWords(): AgreementsMessages {
  return agreementsWords.read(useLanguage().locale);
}
