import { type Answers, type Question, questions, type Step, steps } from './questions.ts';

/** What the form of a check-in holds; the server keeps nothing of it before it is counted. */
export type Draft = { answers: Partial<Answers>; call: boolean };

export const emptyDraft: Draft = { answers: {}, call: false };

/** Reads the draft out of a form; whatever is no known answer is left out. */
export function readDraft(form: Pick<FormData, 'get'>): Draft {
  const answers: Partial<Answers> = {};
  for (const question of questions) {
    const step = steps.find((known) => String(known) === form.get(question));
    if (step) answers[question] = step;
  }
  return { answers, call: form.get('call') === 'yes' };
}

export type Finished = { ok: true; answers: Answers } | { ok: false; missing: Question };

/** The whole set of answers, or the first question that has none. */
export function finish({ answers }: Draft): Finished {
  const missing = questions.find((question) => answers[question] === undefined);
  if (missing) return { ok: false, missing };
  return { ok: true, answers: answers as Record<Question, Step> };
}
