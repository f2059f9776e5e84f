import { at } from './at.ts';
import { columnsOf, type Formulation } from './formulation.ts';
import { scheduleOf, shortfallOf } from './schedule.ts';
import { type Facts, factsOf } from './search/facts.ts';
import { type LeanWay, leanWaysOf, type Rank } from './search/lean-ways.ts';
import { type FamilyWeek, type MayMiss, type Way, waysOf, waysOfAll } from './search/ways.ts';

/** What every family and week has to choose from. */
export interface Ways {
  all: FamilyWeek[];
  /** What an adult may miss in a week, on-call included. */
  mayMiss: MayMiss;
  /** Whether ways say everything about rest: nobody is on call. */
  exact: boolean;
}

/** Ways up to which a programme of them is worth its size. */
const MOST_WAYS = 6_000;
const MOST_LEAN_WAYS = 30_000;

/**
 * All ways each family may spend each week, once level 2 is held; null where there are too many to list, or people on call.
 * @param x a plan that holds level 2
 */
export function listWays(form: Formulation, blocks: number[][], x: Float64Array): Ways | null {
  const { model } = form;
  const facts = factsOf(form);
  const plan = scheduleOf(form, x);
  // Nobody may miss more than somebody of the same block of weeks already does.
  const worst = new Float64Array(model.weeks.length);
  for (const weeks of blocks) {
    const missed = weeks.flatMap((w) => model.adults.map((_, a) => shortfallOf(model, plan, a, w)));
    for (const w of weeks) worst[w] = Math.max(0, ...missed);
  }
  const mayMiss: MayMiss = (_, week, minutes) => minutes <= at(worst, week) + 1e-9;
  const all = waysOfAll(facts, MOST_WAYS, (f, w) => waysOf(facts, f, w, mayMiss));
  // A list that lacked a way somebody really has would make false proofs; so the plan at hand must be among its own.
  const lacks = all?.some((one) => !one.ways.some((way) => isWayOf(form, x, one, way)));
  return all === null || lacks ? null : { all, mayMiss, exact: model.problem.rules.backupsPerSession === 0 };
}

/** Whether a plan has the family spend the week this way. */
function isWayOf(form: Formulation, x: Float64Array, { family, week }: FamilyWeek, way: Way): boolean {
  const { sessions, families } = form.model;
  const col = columnsOf(form.model);
  return [...sessions.keys()].every(
    (s) =>
      at(sessions, s).week !== week ||
      (at(x, col.place(family, s)) === Number(way.places.includes(s)) &&
        at(families, family).adults.every(
          (a) => at(x, col.duty(a, s)) === Number(way.duties.some(([who, d]) => who === a && d === s)),
        )),
  );
}

/** Whether no session overlaps one of another week: otherwise a duty may take rest in a week whose ways know nothing of it. */
export function isApart({ model, overlapping }: Formulation): boolean {
  const weekOf = (s: number) => at(model.sessions, s).week;
  return overlapping.every((all, s) => all.every((o) => weekOf(o) === weekOf(s)));
}

/** `Ways` that stand for all where only rest is asked about. */
export interface LeanWays extends Ways {
  all: FamilyWeek<LeanWay>[];
}

/** The ways each family may spend each week, as `leanWaysOf` lists them; null where they are too many. */
export function leanWays(facts: Facts, rank: Rank): LeanWays | null {
  const all = waysOfAll(facts, MOST_LEAN_WAYS, (f, w) => leanWaysOf(facts, f, w, rank));
  return all && { all, mayMiss: () => true, exact: true };
}
