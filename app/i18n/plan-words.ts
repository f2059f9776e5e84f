import { areaWords } from './area-words.ts';
import type { PlanMessages } from './messages/plan/en.ts';
import { useLanguage } from './messages-context.tsx';

/** The sentences of planning a cycle. */
export const planWords = areaWords<PlanMessages>({
  en: async () => (await import('./messages/plan/en.ts')).plan,
  de: async () => (await import('./messages/plan/de.ts')).plan,
  es: async () => (await import('./messages/plan/es.ts')).plan,
});

/** The same in the reader's language. */
export function usePlanWords(): PlanMessages {
  return planWords.read(useLanguage().locale);
}
