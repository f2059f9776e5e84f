import { type Answers, type Question, questions, type Step, steps } from './questions.ts';

/**
 * What has been answered so far. It travels in the form and is kept nowhere, so an unfinished check-in leaves no trace.
 * `step` is a question's place in the set; the last step, after the questions, is the wish to be reached out to.
 */
export type Draft = { step: number; answers: Partial<Answers>; call: boolean };

export const lastStep = questions.length;
export const emptyDraft: Draft = { step: 0, answers: {}, call: false };

/** Reads the draft out of a posted form; whatever is no known answer is left out. */
export function readDraft(form: FormData): Draft {
  const answers: Partial<Answers> = {};
  for (const question of questions) {
    const step = steps.find((known) => String(known) === form.get(question));
    if (step) answers[question] = step;
  }
  const at = Number(form.get('step'));
  const step = Number.isInteger(at) ? Math.min(Math.max(at, 0), lastStep) : 0;
  return { step, answers, call: form.get('call') === 'yes' };
}

export type Moved = { draft: Draft; missing: boolean };

/** Goes one step back or on; going on past an unanswered question stays at it and says so. */
export function move(draft: Draft, to: 'back' | 'next'): Moved {
  if (to === 'back') return { draft: { ...draft, step: Math.max(0, draft.step - 1) }, missing: false };
  const question = questions[draft.step];
  if (question && draft.answers[question] === undefined) return { draft, missing: true };
  return { draft: { ...draft, step: Math.min(lastStep, draft.step + 1) }, missing: false };
}

export type Finished = { ok: true; answers: Answers } | { ok: false; moved: Moved };

/** The whole set of answers, or the step of the first question that has none. */
export function finish(draft: Draft): Finished {
  const missing = questions.findIndex((question) => draft.answers[question] === undefined);
  if (missing >= 0) return { ok: false, moved: { draft: { ...draft, step: missing }, missing: true } };
  return { ok: true, answers: draft.answers as Record<Question, Step> };
}
