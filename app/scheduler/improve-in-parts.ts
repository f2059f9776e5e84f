import { at, upTo } from './at.ts';
import { columnsOf, type Formulation } from './formulation.ts';
import { type Descent, improveByLearning } from './improve-by-learning.ts';
import { isTooLarge } from './level-work.ts';
import { evaluate, type State } from './state.ts';

/** Most work of one part at first; parts that were not settled get three times as much each time. */
const PART_WORK = 300;
const GROWS = 3;

/**
 * Brings an objective down by clause learning with some weeks, or some families, free at a time (large-neighbourhood search,
 * Shaw 1998), until no part helps.
 * @param work most work, see `Budget`
 */
export function improveInParts(state: State, descent: Descent, work: number): void {
  const { engine, form } = state;
  if (isTooLarge(form)) return;
  const value = () => evaluate(descent.objective, state.x);
  const until = engine.budget.workLeft() - work;
  const all = partsOf(form);
  let parts = all;
  for (let most = PART_WORK; parts.length > 0; most *= GROWS) {
    let unsettled = new Set<Part>();
    for (let turn = 0, idle = 0; idle < parts.length; turn = (turn + 1) % parts.length) {
      const left = engine.budget.workLeft() - until;
      if (left <= 0 || engine.budget.spent()) return;
      const before = value();
      const part = at(parts, turn);
      const bound = improveByLearning(state, { ...descent, free: part }, Math.min(most, left));
      if (bound === null) return;
      const isBetter = value() < before - 1e-9;
      // What was settled was so beside another plan.
      if (isBetter) {
        unsettled = new Set(all);
        parts = all;
      }
      if (value() <= bound + 1e-9) unsettled.delete(part);
      else unsettled.add(part);
      idle = isBetter ? 0 : idle + 1;
    }
    parts = parts.filter((part) => unsettled.has(part));
  }
}

type Part = (c: number) => boolean;

/** Two weeks of all families, and half of the families in all weeks, with all that belongs to no week or family. */
function partsOf(form: Formulation): Part[] {
  const { weeks, families, adults, sessions } = form.model;
  const { place, open } = columnsOf(form.model);
  const S = sessions.length;
  const inWeeks = (some: number[]) => (c: number) => {
    const week = at(form.week, c);
    return week === -1 || some.includes(week);
  };
  const familyOf = (c: number) => {
    const kind = Math.floor(c / S);
    return c < place(0, 0) ? at(adults, kind % adults.length).family : kind - 3 * adults.length;
  };
  const ofFamilies = (some: number[]) => (c: number) => c >= open(0) || some.includes(familyOf(c));
  const half = Math.ceil(families.length / 2);
  const neighbours = upTo(families.length).map((f) => upTo(half).map((i) => (f + i) % families.length));
  const pairs = upTo(weeks.length).flatMap((a) => upTo(a).map((b) => [a, b]));
  return [
    ...(weeks.length > 2 ? pairs : upTo(weeks.length).map((w) => [w])).map(inWeeks),
    ...neighbours.map(ofFamilies),
  ];
}
