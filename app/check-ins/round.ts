import { type LocalDate, localDateOf } from '#app/time/index.ts';
import { type Question, questions, type Subject, steps, subjectOf } from './questions.ts';

export type RoundTimes = { closesOn: LocalDate; closedAt: string | null };

/** Whether the round takes answers on `today`, a date in the co-op's zone; its last day is included. */
export function isOpen(round: RoundTimes, today: LocalDate): boolean {
  return round.closedAt === null && today <= round.closesOn;
}

/** The day in the co-op's zone on which the round stopped taking answers. */
export function endedOn(round: RoundTimes, zone: string): LocalDate {
  const closedOn = round.closedAt === null ? round.closesOn : localDateOf(round.closedAt, zone);
  return closedOn < round.closesOn ? closedOn : round.closesOn;
}

/** How many people and families a group must have before anything of it is shown. */
export const groupThreshold = { adults: 5, families: 4 } as const;

export type Answered = { adults: number; families: number };

/** Whether enough people of enough families answered to be shown as a group. */
export function isGroup(answered: Answered): boolean {
  return answered.adults >= groupThreshold.adults && answered.families >= groupThreshold.families;
}

/** For how many days after a shown round none may follow: two rounds of nearly the same people could be subtracted. */
export const daysBetweenRounds = 7;

export type Tally = { question: string; option: number; answers: number };

/** Neighbouring steps counted together: from step `from` up to the one before `end`, counted from 0. */
export type StepGroup = { from: number; end: number; count: number };

export type QuestionResult = { question: Question; subject: Subject } & (
  | { shown: 'groups'; groups: StepGroup[] }
  | { shown: 'withheld' }
);

declare const safe: unique symbol;
/** Results that may be read by a coordinator; only `groupResults` makes them. */
export type GroupResults = Answered & { readonly [safe]: true; questions: QuestionResult[] };

export type Results = { ok: true; results: GroupResults } | { ok: false; reason: 'open' | 'tooFew' };

/** A round's results as a group's: none while it is open or when too few answered, the adults always first. */
export function groupResults(
  round: RoundTimes,
  today: LocalDate,
  answered: Answered,
  tallies: Tally[],
): Results {
  if (isOpen(round, today)) return { ok: false, reason: 'open' };
  if (!isGroup(answered)) return { ok: false, reason: 'tooFew' };
  const found = questions.map((question) => resultOf(question, answered.adults, tallies));
  // How the children are is never shown without how the adults are.
  const adultsShown = found.some((result) => result.subject === 'adults' && result.shown !== 'withheld');
  const shown = found.map(
    (result): QuestionResult =>
      result.subject === 'children' && !adultsShown
        ? { question: result.question, subject: result.subject, shown: 'withheld' }
        : result,
  );
  return { ok: true, results: { ...answered, questions: shown } as GroupResults };
}

/** Ways to count the five steps together, finest first, as where each group ends. */
const groupings = [
  [1, 2, 3, 4, 5],
  [2, 3, 5],
  [3, 5],
  [2, 5],
] as const;

/** The finest grouping in which nobody stands alone; nothing where there is none. */
function resultOf(question: Question, adults: number, tallies: Tally[]): QuestionResult {
  const head = { question, subject: subjectOf[question] };
  const counts = steps.map(
    (step) => tallies.find((tally) => tally.question === question && tally.option === step)?.answers ?? 0,
  );
  const sum = (of: number[]) => of.reduce((total, count) => total + count, 0);
  if (sum(counts) !== adults) return { ...head, shown: 'withheld' };
  for (const ends of groupings) {
    const bands = ends.map((end, i) => ({ from: i === 0 ? 0 : (ends[i - 1] ?? 0), end }));
    const shown = bands.map((band) => ({ ...band, count: sum(counts.slice(band.from, band.end)) }));
    if (shown.every(({ count }) => count !== 1)) return { ...head, shown: 'groups', groups: shown };
  }
  return { ...head, shown: 'withheld' };
}
