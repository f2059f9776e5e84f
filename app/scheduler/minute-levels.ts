import { upTo } from './at.ts';
import { addRow, leastOf, levelCap, type Terms } from './formulation.ts';
import { grainOfTerms } from './grain.ts';
import { type Aim, improve } from './improve.ts';
import { levelRule } from './levels.ts';
import type { Ways } from './list-ways.ts';
import { mostOfRest } from './most-rest.ts';
import type { Effort } from './search/local-search.ts';
import { inBlock } from './shortfalls.ts';
import { evaluate, reporting, type State, takeOver } from './state.ts';

const NAMES = ['practiceMinutes', 'restorationMinutes', 'dutyMinutes'] as const;

/** How long the local search seeks the best of one of these levels. */
const MINUTES: Effort = { coolings: 3, looks: 3_000_000 };

/** The part of what work is left that all relaxations of single weeks together may take. */
const PART_OF_WEEKS = 0.05;

interface MinuteLevel extends Aim {
  name: (typeof NAMES)[number];
}

/** Levels 7 to 9, each as something to be least, and what it cannot fall below whatever the loads. */
export function minuteLevels(state: State): MinuteLevel[] {
  return NAMES.map((name) => {
    const { aim, linear } = levelRule(name);
    const terms = (linear?.(state.form.model).terms ?? []).filter(([, coef]) => coef !== 0);
    const objective = terms.map(([c, coef]): [number, number] => [c, aim === 'most' ? -coef : coef]);
    const grain = grainOfTerms(objective);
    const plain = aim === 'most' ? -mostOfRest(state.form, terms) : leastOf(state.form, objective);
    return { name, objective, grain, floor: Math.max(plain, relaxedByWeeks(state, objective, grain)) };
  });
}

/** Solves one of them, and holds it for those after it. */
export function solveMinutes(state: State, ways: Ways | null, level: MinuteLevel): void {
  const { name, objective, grain, floor } = level;
  state.report(name);
  const seek = () => {
    const search = state.search.level(
      name,
      state.x,
      { floor, grain: grain || 1, effort: MINUTES },
      reporting(state, name),
    );
    takeOver(state, search);
  };
  const bound = improve(state, ways, { objective, grain, floor, seek, isLast: name === NAMES.at(-1) });
  // Not −0.
  state.bounds.set(name, (levelRule(name).aim === 'most' ? -bound : bound) + 0);
  addRow(state.form, levelCap(objective, evaluate(objective, state.x)));
}

/** What an objective of cells cannot fall below, ignoring that columns are whole, each week by itself; −∞ where work ran out. */
function relaxedByWeeks({ engine, form, x }: State, objective: Terms, grain: number): number {
  const until = (1 - PART_OF_WEEKS) * engine.budget.workLeft();
  let sum = 0;
  for (const w of upTo(form.model.weeks.length)) {
    const free = inBlock(form, [w]);
    const own = objective.filter(([c]) => free(c));
    const maxWork = engine.budget.workLeft() - until;
    if (maxWork <= 0 || engine.budget.spent()) return Number.NEGATIVE_INFINITY;
    const task = { free, objective: own, grain, start: x, relaxWhole: true, relaxOutside: true, maxWork };
    sum += engine.run(form, task).bound;
    if (sum === Number.NEGATIVE_INFINITY) return sum;
  }
  return grain > 0 ? Math.ceil(sum / grain - 1e-5) * grain : sum;
}
