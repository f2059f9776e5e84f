import type { Problem } from '../problem.ts';
import { type SolveOptions, solve } from '../solve.ts';

/**
 * Free sessions that one duty buys in a co-op of equal families: an adult holds `ratio` children, of which `children` are
 * the family's own, so each duty lets (ratio − children) ÷ children other families' adults rest.
 * @param ratio children one adult may hold
 * @param children children of each family, counted by care weight; must be above 0
 */
export function freeSessionsPerDuty(ratio: number, children: number): number {
  return children > 0 ? Math.max(0, (ratio - children) / children) : 0;
}

export interface Promised {
  /** Minutes a week that every adult gets in some rota without open slots. */
  minutes: number;
  /** No rota gives every adult more than this; equal to `minutes` when that is proved. */
  bound: number;
}

/**
 * The largest weekly restoration, in minutes, that can be kept for every adult in every week without an open slot.
 * Solves levels 1 and 2 with a promise nobody can reach: the worst shortfall left is as small as it can be, and what
 * remains of the promise is what can be kept. Individual promises of adults are set aside.
 */
export async function largestPromise(problem: Problem, options: SolveOptions = {}): Promise<Promised> {
  const weekMinutes = problem.sessions.reduce(
    (sum, s) => sum + (Date.parse(s.end) - Date.parse(s.start)) / 60_000,
    0,
  );
  const beyond = Math.max(1, weekMinutes);
  const asked: Problem = {
    ...problem,
    rules: { ...problem.rules, restorationMinutesPerWeek: beyond, backupsPerSession: 0 },
    families: problem.families.map((family) => ({
      ...family,
      adults: family.adults.map(({ restorationMinutesPerWeek: _, ...adult }) => adult),
    })),
    fixed: { ...problem.fixed, backups: [], noBackups: [] },
    published: null,
  };
  const rota = await solve(asked, { ...options, worstShortfallOnly: true });
  const level = rota.levels.find(({ name }) => name === 'shortfalls');
  const worst = (runs: unknown) => (Array.isArray(runs) ? ((runs[0]?.[0] as number | undefined) ?? 0) : null);
  const missing = worst(level?.value);
  if (missing === null) return { minutes: 0, bound: 0 };
  return { minutes: beyond - missing, bound: beyond - (worst(level?.bound) ?? 0) };
}
