import { areaWords } from './area-words.ts';
import type { FamilyMessages } from './messages/family/en.ts';
import { useLanguage } from './messages-context.tsx';

/** The sentences of a family’s pages and of the import. */
export const familyWords = areaWords<FamilyMessages>({
  en: async () => (await import('./messages/family/en.ts')).family,
  de: async () => (await import('./messages/family/de.ts')).family,
  es: async () => (await import('./messages/family/es.ts')).family,
});

/** The same in the reader's language. */
export function useFamilyWords(): FamilyMessages {
  return familyWords.read(useLanguage().locale);
}
