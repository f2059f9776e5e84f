/**
 * The ready set of questions, our own. Keys only: the words are in the catalogue. Each is answered on five steps, from
 * 1 (hard) to 5 (well). The adults stand first, everywhere.
 */
export const questions = ['rested', 'time', 'practice', 'children', 'coop'] as const;
export type Question = (typeof questions)[number];

export const steps = [1, 2, 3, 4, 5] as const;
export type Step = (typeof steps)[number];

/** Whom a question is about, in the order in which results are read. */
export const subjects = ['adults', 'children', 'coop'] as const;
export type Subject = (typeof subjects)[number];

/** Whom each question is about. */
export const subjectOf: Record<Question, Subject> = {
  rested: 'adults',
  time: 'adults',
  practice: 'adults',
  children: 'children',
  coop: 'coop',
};

export type Answers = Record<Question, Step>;
