import { isoWeekOf } from '#app/time/iso-week.ts';
import type { Explanation } from '../explain/explain.ts';
import { judgeItems } from '../judge.ts';
import type { Problem } from '../problem.ts';
import type { Rota, Runs } from '../rota.ts';
import { settledSessions } from '../settled.ts';
import { solve } from '../solve.ts';
import { byTurns, candidatesFor } from './candidates.ts';
import { type Change, insteadOf } from './change.ts';
import { type Eased, eased } from './eased.ts';
import { ofWeeks } from './some-weeks.ts';

/** A change that was solved and found to help, with what it brings in the weeks it was tried on. */
export interface Relaxation {
  kind: 'relaxation';
  change: Change;
  /** The ISO weeks it was tried on. */
  weeks: string[];
  /** Minutes of duty that would no longer be open. */
  openMinutes: number;
  /** How many adults, counted once for each week, would get all they were promised. */
  adultWeeks: number;
  /** Minutes that adults would miss less, or below 0 more, over all. */
  minutes: number;
  /** The most that anybody misses in a week, as it is and with the change; minutes. */
  mostMissing: { before: number; after: number };
  /** Of what fewer miss, the largest; null where only open slots are filled. */
  eased: Eased | null;
}

export interface RelaxOptions {
  seed?: number;
  /** Most work over all candidates together, see `Budget`. */
  workLimit?: number;
  /** Asked often; true ends with what was found by then. */
  stop?: () => boolean;
}

const usualWork = 800_000;
const mostWorkEach = 40_000;
/** Adults × sessions that are tried together; a larger co-op is tried on the weeks in need that fit. */
const mostCells = 900;

type Value = { open: number; runs: Runs };

/**
 * The changes that would help most where slots stayed open or adults miss minutes, at most one of each kind, in
 * the order of `candidatesFor`; none that brings no more than the one it is `insteadOf`. Each was solved: its effect is what a rota of the changed problem truly brings,
 * beside the better of the given rota and one more solve of the unchanged problem with the same limit of work.
 * @param rota a valid rota of the problem
 * @param explained what `explain` says of it
 */
export async function relaxations(
  problem: Problem,
  rota: Rota,
  explained: Explanation[],
  options: RelaxOptions = {},
): Promise<Relaxation[]> {
  const { seed = 0, workLimit = usualWork, stop = () => false } = options;
  const weeks = weeksInNeed(problem, explained);
  if (weeks.length === 0 || stop()) return [];
  const part = ofWeeks(problem, rota, weeks) ?? { problem, rota };
  const candidates = candidatesFor(part.problem, sessionsInNeed(part.problem, part.rota));
  const each = Math.min(mostWorkEach, workLimit / (candidates.length + 1));
  const again = await solveFirstTwo(part.problem, { seed, work: each, stop });
  const given = firstTwo(part.problem, part.rota);
  const before = again !== null && better(again, given) ? again : given;
  const best = new Map<Change['kind'], { change: Change; after: Value }>();
  for (const { change, problem: relaxed } of byTurns(candidates)) {
    if (stop()) break;
    const after = await solveFirstTwo(relaxed, { seed, work: each, stop });
    if (after === null || !better(after, before)) continue;
    const known = best.get(change.kind);
    if (!known || better(after, known.after)) best.set(change.kind, { change, after });
  }
  const found = [...new Set(candidates.map(({ change }) => change.kind))].flatMap((kind) => {
    const own = best.get(kind);
    const other = best.get(insteadOf[kind] ?? kind);
    return own && (other === undefined || other === own || better(own.after, other.after)) ? [own] : [];
  });
  return found.map(({ change, after }) => ({
    kind: 'relaxation',
    change,
    weeks,
    openMinutes: Math.max(0, before.open - after.open),
    adultWeeks: Math.max(0, count(before.runs) - count(after.runs)),
    minutes: total(before.runs) - total(after.runs),
    mostMissing: { before: before.runs[0]?.[0] ?? 0, after: after.runs[0]?.[0] ?? 0 },
    eased: eased(before.runs, after.runs),
  }));
}

/** The weeks with open slots or shortfalls, those with most first, as many as may be tried together; in order of time. */
function weeksInNeed(problem: Problem, explained: Explanation[]): string[] {
  const settled = settledSessions(problem);
  const open = problem.sessions.filter(({ id }) => !settled.has(id));
  const weekOf = new Map(
    open.map((session) => [session.id, isoWeekOf(Date.parse(session.start), problem.timeZone)]),
  );
  const weeks = new Set(weekOf.values());
  const need = new Map<string, number>();
  for (const item of explained) {
    // A session lacks adults only where somebody lacks time, which is told for itself.
    if (item.kind === 'tooFewAdults') continue;
    const week = item.kind === 'openSlot' ? weekOf.get(item.session) : item.week;
    if (week !== undefined && weeks.has(week)) need.set(week, (need.get(week) ?? 0) + 1);
  }
  const adults = problem.families.reduce((sum, family) => sum + family.adults.length, 0);
  const chosen: string[] = [];
  let cells = 0;
  for (const [week] of [...need].sort((a, b) => b[1] - a[1])) {
    cells += adults * [...weekOf.values()].filter((other) => other === week).length;
    if (chosen.length > 0 && cells > mostCells) break;
    chosen.push(week);
  }
  return chosen.sort();
}

/** Sessions with open slots first, then those that most families stay away from. */
function sessionsInNeed(problem: Problem, rota: Pick<Rota, 'places' | 'open'>): string[] {
  const open = new Set(rota.open.map(({ session }) => session));
  const places = Map.groupBy(rota.places, ({ session }) => session);
  const rank = (id: string) => (open.has(id) ? 0 : 1);
  return problem.sessions
    .map(({ id }) => id)
    .sort((a, b) => rank(a) - rank(b) || (places.get(a)?.length ?? 0) - (places.get(b)?.length ?? 0));
}

/** Levels 1 and 2 of the best rota found within the work; null when there is none. */
async function solveFirstTwo(
  problem: Problem,
  { seed, work, stop }: { seed: number; work: number; stop: () => boolean },
): Promise<Value | null> {
  let far = false;
  const rota = await solve(problem, {
    seed,
    workLimit: work,
    stop: () => far || stop(),
    onProgress: ({ levelIndex }) => {
      far = levelIndex > 2;
    },
  });
  return rota.status === 'infeasible' ? null : firstTwo(problem, rota);
}

/** By the judge's own count, so that an effect is never what a solve merely claims. */
function firstTwo(problem: Problem, rota: Pick<Rota, 'duties' | 'backups' | 'places' | 'open'>): Value {
  const { levels } = judgeItems(problem, rota);
  const value = (name: string) => levels.find((level) => level.name === name)?.value;
  const open = value('openDutyMinutes');
  const runs = value('shortfalls');
  return { open: typeof open === 'number' ? open : 0, runs: Array.isArray(runs) ? runs : [] };
}

/** The order of levels 1 and 2. */
function better(a: Value, b: Value): boolean {
  if (Math.abs(a.open - b.open) > 1e-6) return a.open < b.open;
  return eased(b.runs, a.runs) !== null;
}

function count(runs: Runs): number {
  return runs.reduce((sum, [, times]) => sum + times, 0);
}

function total(runs: Runs): number {
  return runs.reduce((sum, [minutes, times]) => sum + minutes * times, 0);
}
