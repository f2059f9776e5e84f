import { type Explanation, explain } from '#app/scheduler/explain/explain.ts';
import { checkItems, missingIn } from '#app/scheduler/judge.ts';
import type { Violation } from '#app/scheduler/judge-rules.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import type { Rota } from '#app/scheduler/rota.ts';
import { type LocalDate, mondayOf } from '#app/time/index.ts';
import { type SessionWhen, sessionWhen } from '#app/time/session-when.ts';
import { type Emptied, emptiedBy } from './emptied.ts';
import { heldItems, type Items } from './held-items.ts';
import type { Planning } from './planning.ts';
import { sameRota } from './rota-changes.ts';
import { mondaysByWeek } from './weeks.ts';

/** A hard rule that the draft breaks: where, when and whose, and the numbers the sentence needs. */
export type Broken = {
  rule: string;
  session: SessionWhen | null;
  /** The adult's name or, for rules about places, the family's. */
  name: string;
  monday: LocalDate | null;
  counts: { children: number; weight: number; adults: number; duties: number; places: number };
  limits: {
    children: number;
    weight: number;
    adults: number;
    duties: number;
    placesMin: number;
    placesMax: number;
  };
};

/** What one adult misses in one week, now and in the rota that was worked out. */
export type PromiseChange = { name: string; monday: LocalDate; missing: number; before: number };

export type DraftCheck = {
  broken: Broken[];
  promises: PromiseChange[];
  /** The sessions that are lost beside the rota that was worked out. */
  emptied: Emptied[];
  /** Whether the draft is no longer what the newest run ended with. */
  changed: boolean;
};

/**
 * Judges the draft from scratch, whatever was changed by hand or in the co-op since, and says what that does to the
 * promises beside the rota that was worked out.
 * @param worked what the newest run ended with; null when there is none to compare with
 */
export function checkDraft(planning: Planning, problem: Problem, worked: Rota | null): DraftCheck {
  const items = heldItems(planning);
  const judged = checkItems(problem, items);
  const changed = worked !== null && !sameRota(items, worked);
  const comparable = worked !== null && worked.status !== 'infeasible';
  return {
    changed,
    broken: judged.violations.map((violation) => say(planning, problem, items, violation)),
    promises: comparable && changed ? promiseChanges(planning, problem, judged.missing, worked) : [],
    emptied: comparable && changed ? emptiedBy(planning, worked, items) : [],
  };
}

/** Why slots are open and minutes are missing in the draft as it is now, whatever was changed by hand. */
export function explainDraft(planning: Planning, problem: Problem): Explanation[] {
  return explain(problem, { ...heldItems(planning), status: 'feasible' });
}

function say(planning: Planning, problem: Problem, items: Items, violation: Violation): Broken {
  const session = planning.sessions.find(({ id }) => id === violation.session);
  const adult = planning.adults.find(({ id }) => id === violation.adult);
  const families = new Map(problem.families.map((family) => [family.id, family]));
  const family = families.get(violation.family ?? '') ?? families.get(session?.hostFamilyId ?? '');
  const nameOfFamily = planning.families.find(({ id }) => id === family?.id)?.name ?? '';
  const monday = mondaysByWeek(planning.cycle).get(violation.week ?? '') ?? null;
  const at = <T extends { session: string }>(list: T[]) =>
    list.filter((item) => item.session === session?.id);
  const inWeek = <T extends { session: string }>(list: T[]) =>
    list.filter((item) => {
      const on = planning.sessions.find(({ id }) => id === item.session);
      return on !== undefined && mondayOf(on.localDate) === monday;
    });
  const children = at(items.places).flatMap((place) => families.get(place.family)?.children ?? []);
  const open = at(items.open).reduce((sum, slot) => sum + slot.adults, 0);
  const asProblem = problem.sessions.find(({ id }) => id === session?.id);
  const limitsOf = problem.families.flatMap((one) => one.adults).find(({ id }) => id === adult?.id);
  return {
    rule: violation.rule,
    session: session ? sessionWhen(session, planning.timeZone) : null,
    name: adult?.name ?? nameOfFamily,
    monday,
    counts: {
      children: children.length,
      weight: children.reduce((sum, child) => sum + child.weight, 0),
      adults: at(items.duties).length + open + (asProblem?.staff ?? 0),
      duties: inWeek(items.duties).filter((duty) => duty.adult === adult?.id).length,
      places: inWeek(items.places).filter((place) => place.family === family?.id).length,
    },
    limits: {
      children: session?.capacity ?? 0,
      weight: problem.rules.childrenPerAdult,
      adults: asProblem?.minAdults ?? problem.rules.minAdults,
      duties: limitsOf?.maxDutiesPerWeek ?? 0,
      placesMin: family?.placesPerWeek.min ?? 0,
      placesMax: family?.placesPerWeek.max ?? 0,
    },
  };
}

/** Adult-weeks that miss other minutes than in the rota that was worked out, in order of time. */
function promiseChanges(
  planning: Planning,
  problem: Problem,
  missing: ReturnType<typeof missingIn>,
  worked: Rota,
): PromiseChange[] {
  const key = (of: { adult: string; week: string }) => `${of.week} ${of.adult}`;
  const before = new Map(missingIn(problem, worked).map((of) => [key(of), of]));
  const now = new Map(missing.map((of) => [key(of), of]));
  const names = new Map(planning.adults.map(({ id, name }) => [id, name]));
  const mondays = mondaysByWeek(planning.cycle);
  return [...new Map([...before, ...now])]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([at, { adult, week }]): PromiseChange[] => {
      const [was, is] = [before.get(at)?.minutes ?? 0, now.get(at)?.minutes ?? 0];
      if (was === is) return [];
      return [{ name: names.get(adult) ?? '', monday: mondays.get(week) ?? '', missing: is, before: was }];
    });
}
