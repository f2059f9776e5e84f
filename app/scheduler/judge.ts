import { type Claimed, type Facts, gatherFacts } from './judge-facts.ts';
import { measures, missing } from './judge-levels.ts';
import { checks, type Violation } from './judge-rules.ts';
import type { Problem } from './problem.ts';
import type { LevelName, LevelValue } from './rota.ts';

export interface Verdict {
  valid: boolean;
  violations: Violation[];
  levels: { name: LevelName; value: LevelValue }[];
}

/**
 * Judges a rota from scratch: every hard rule and every level, by code that shares nothing with the solver.
 * A rota that calls itself infeasible gives the one violation `infeasible`, since it holds no plan to judge.
 * @param rota anything; what is not a rota gets violations of the rule `format`, never an exception
 */
export function judge(problem: Problem, rota: unknown): Verdict {
  const { claimed, faults } = readClaimed(problem, rota);
  if (faults.length > 0) return { valid: false, violations: faults, levels: [] };
  const { violations: found, levels } = judgeItems(problem, claimed);
  const violations = [...found, ...falseValues(rota, levels)];
  return { valid: violations.length === 0, violations, levels };
}

/** Judges duties, on-calls, places and open slots that claim no values: a draft as somebody changed it by hand. */
export function judgeItems(problem: Problem, items: Claimed): Verdict {
  const facts = gatherFacts(problem, items);
  const violations = broken(facts);
  const levels = measures.map(({ name, value }) => ({ name, value: value(facts) }));
  return { valid: violations.length === 0, violations, levels };
}

/** The hard rules that these items break, and what they leave of the promise, without the levels that nobody asks for. */
export function checkItems(
  problem: Problem,
  items: Claimed,
): { violations: Violation[]; missing: ReturnType<typeof missing> } {
  const facts = gatherFacts(problem, items);
  return { violations: broken(facts), missing: missing(facts) };
}

function broken(facts: Facts): Violation[] {
  return checks.flatMap((check) => check(facts));
}

/** What each adult misses in each week with these items, in minutes; what is met is left out. */
export function missingIn(problem: Problem, items: Claimed): ReturnType<typeof missing> {
  return missing(gatherFacts(problem, items));
}

function readClaimed(problem: Problem, rota: unknown): { claimed: Claimed; faults: Violation[] } {
  const faults: Violation[] = [];
  const fault = (message: string, rule = 'format') => faults.push({ rule, message });
  const root = (typeof rota === 'object' && rota !== null ? rota : {}) as Record<string, unknown>;
  if (root.format !== 'rotation/1') fault('format must be "rotation/1"');
  if (root.problem !== problem.name) fault(`problem must be ${JSON.stringify(problem.name)}`);
  if (root.status === 'infeasible') fault('the rota calls the problem infeasible', 'infeasible');
  else if (root.status !== 'optimal' && root.status !== 'feasible')
    fault('status must be optimal, feasible or infeasible');
  const adults = new Set(problem.families.flatMap((family) => family.adults.map((adult) => adult.id)));
  const families = new Set(problem.families.map((family) => family.id));
  const sessions = new Set(problem.sessions.map((session) => session.id));
  const items = (key: string, who: string, known: Set<string> | null): Record<string, unknown>[] => {
    const list = root[key];
    if (!Array.isArray(list)) {
      fault(`${key} must be a list`);
      return [];
    }
    const seen = new Set<string>();
    return list.map((value, i) => {
      const item = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
      if (known && !known.has(item[who] as string)) fault(`${key}[${i}].${who} is not known`);
      if (!known && !(Number.isInteger(item[who]) && (item[who] as number) >= 1))
        fault(`${key}[${i}].${who} must be 1 or more`);
      if (!sessions.has(item.session as string)) fault(`${key}[${i}].session is not known`);
      const id = JSON.stringify([known ? item[who] : null, item.session]);
      if (seen.has(id)) fault(`${key}[${i}] is there twice`);
      seen.add(id);
      return item;
    });
  };
  const claimed = {
    duties: items('duties', 'adult', adults),
    backups: items('backups', 'adult', adults),
    places: items('places', 'family', families),
    open: items('open', 'adults', null),
  };
  return { claimed: claimed as unknown as Claimed, faults };
}

/** Level values a rota states must be its true ones. */
function falseValues(rota: unknown, levels: Verdict['levels']): Violation[] {
  const stated = (rota as { levels?: unknown }).levels;
  if (!Array.isArray(stated) || stated.length !== levels.length)
    return [{ rule: 'levels', message: `levels must be a list of ${levels.length}` }];
  return levels.flatMap(({ name, value }, i) => {
    const row = stated[i] as { name?: unknown; value?: unknown } | null;
    if (row?.name === name && sameValue(row.value, value)) return [];
    const message = `levels[${i}] states ${JSON.stringify(row)}; ${name} is ${JSON.stringify(value)}`;
    return [{ rule: 'levels', message }];
  });
}

function sameValue(a: unknown, b: LevelValue): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= 1e-6;
  return JSON.stringify(a) === JSON.stringify(b);
}
