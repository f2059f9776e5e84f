import type { Budget } from '../budget.ts';
import type { Found, Task } from '../engine.ts';
import type { Programme } from '../formulation.ts';
import { evaluate } from '../state.ts';
import { extract } from '../submodel.ts';
import { ClauseLearner } from './clause-learner.ts';
import { zeroOne } from './zero-one.ts';

/** Values looked at in the time in which the engine does one unit of work on a small model. */
const LOOKS_PER_WORK = 25_000;

/** What it takes to prepare a question, in such looks for each term of its rows. */
const LOOKS_PER_TERM = 100;

type Asked = Pick<Task, 'free' | 'objective' | 'relaxOutside' | 'maxWork'> & { start: Float64Array };

/**
 * The least of an objective below what it is at the start, or any plan where there is no objective, by clause learning:
 * each plan that is met is followed by the question of a better one. It needs no relaxation to be near, which makes it quick
 * where a few hundred choices hang on each other in many ways, and hopeless where it would have to count.
 * @returns as the engine does, infeasible where nothing is better than the start; null where it is no question of 0/1 sums
 */
export function askLearner(budget: Budget, form: Programme, task: Asked): Found | null {
  const none: Found = { status: 'unknown', x: null, bound: Number.NEGATIVE_INFINITY };
  const impossible: Found = { status: 'infeasible', x: null, bound: Number.POSITIVE_INFINITY };
  const most = Math.min(task.maxWork ?? Number.POSITIVE_INFINITY, budget.workLeft());
  if (most <= 0 || budget.spent()) return none;
  const sub = extract(form, task, Number.POSITIVE_INFINITY);
  if (sub === null) return impossible;
  const preparing = (LOOKS_PER_TERM * sub.data.matrix.indices.length) / LOOKS_PER_WORK;
  budget.spend(preparing);
  const programme = zeroOne(form, sub);
  if (programme === null) return null;
  const { objective } = programme;
  // Nothing that is free has a part in it.
  if (objective === null && task.objective.length > 0) return impossible;
  const start = (place: number) => task.start[sub.columns[place] ?? -1] ?? 0;
  const preferred = programme.write(start);
  const learner = new ClauseLearner(programme, preferred);
  const cost = (holds: (variable: number) => boolean) =>
    objective?.literals.reduce(
      (sum, literal, i) =>
        sum + (holds(literal >> 1) === (literal % 2 === 0) ? (objective.weights[i] ?? 0) : 0),
      0,
    ) ?? 0;
  if (objective !== null) learner.limitObjective(cost((v) => preferred[v] ?? false) - 1);
  const isOver = () => preparing + learner.work / LOOKS_PER_WORK > most || budget.spent();
  let best: Float64Array | null = null;
  let answer = learner.solve(isOver);
  while (answer === 'yes') {
    best = programme.read((v) => learner.value(v));
    if (objective === null) break;
    learner.limitObjective(cost((v) => learner.value(v)) - 1);
    answer = isOver() ? 'unknown' : learner.solve(isOver);
  }
  budget.spend(learner.work / LOOKS_PER_WORK);
  if (best === null) return answer === 'unknown' ? none : impossible;
  const raw = task.start.map((value, c) =>
    Math.min(Math.max(value, form.lower[c] ?? value), form.upper[c] ?? value),
  );
  best.forEach((value, place) => {
    raw[sub.columns[place] ?? -1] = value;
  });
  const x = form.complete(raw);
  if (answer === 'unknown') return { ...none, x, status: 'feasible' };
  return {
    status: 'optimal',
    x,
    bound: objective === null ? Number.NEGATIVE_INFINITY : evaluate(task.objective, x),
  };
}
