import { judge, type LevelValue, type Problem } from '#app/scheduler/index.ts';

type Rota = Parameters<typeof judge>[1];

/** The best level values over every rota there is, or null when no rota is valid. For a few cells only. */
export function bestOfAll(problem: Problem): LevelValue[] | null {
  const cells = problem.families.flatMap((family) =>
    problem.sessions.map((session) => ({ family, session })),
  );
  const states = [0, 1, 2, 3, ...(problem.rules.backupsPerSession > 0 ? [4, 5] : [])];
  const chosen = cells.map(() => 0);
  let best: LevelValue[] | null = null;
  for (;;) {
    const found = valuesOf(problem, cells, chosen);
    if (found && (best === null || compare(found, best) < 0)) best = found;
    let i = 0;
    for (; i < chosen.length; i += 1) {
      const next = ((chosen[i] ?? 0) + 1) % states.length;
      chosen[i] = next;
      if (next !== 0) break;
    }
    if (i === chosen.length) return best;
  }
}

type Cell = { family: Problem['families'][number]; session: Problem['sessions'][number] };

/** Bit 1: a place; bit 2: a duty; 4 and 5: on call, without and with a place. Each family has one adult. */
function valuesOf(problem: Problem, cells: Cell[], chosen: number[]): LevelValue[] | null {
  const duties: { adult: string; session: string }[] = [];
  const backups: typeof duties = [];
  const places: { family: string; session: string }[] = [];
  for (const [i, { family, session }] of cells.entries()) {
    const state = chosen[i] ?? 0;
    const adult = family.adults[0]?.id ?? '';
    if ((state & 1) === 1) places.push({ family: family.id, session: session.id });
    if (state === 2 || state === 3) duties.push({ adult, session: session.id });
    if (state === 2 && family.childrenComeAlong) return null;
    if (state >= 4) backups.push({ adult, session: session.id });
  }
  // The fewest open slots that satisfy the rules about numbers: more would be worse at level 1 and serve no other.
  const open = problem.sessions.flatMap((session) => {
    const on = duties.filter((d) => d.session === session.id);
    const here = cells.filter((c, i) => c.session === session && ((chosen[i] ?? 0) & 1) === 1);
    if (on.length + here.length === 0) return [];
    const weight = here.reduce(
      (sum, { family }) => sum + family.children.reduce((w, child) => w + child.weight, 0),
      0,
    );
    const least = session.minAdults ?? problem.rules.minAdults;
    const present = session.staff + on.length;
    const leads = on.some((d) =>
      problem.families.some((f) => f.adults.some((a) => a.id === d.adult && a.lead)),
    );
    const needed = Math.max(least, Math.ceil(weight / problem.rules.childrenPerAdult - 1e-9)) - present;
    const slots = Math.max(needed, session.needsLead && !leads && session.staff === 0 ? 1 : 0);
    return slots > 0 ? [{ session: session.id, adults: slots }] : [];
  });
  const rota: Rota = {
    format: 'rotation/1',
    problem: problem.name,
    status: 'feasible',
    duties,
    backups,
    places,
    open,
    levels: [],
    conflicts: [],
  };
  const verdict = judge(problem, rota);
  const broken = verdict.violations.filter((violation) => violation.rule !== 'levels');
  return broken.length === 0 ? verdict.levels.map(({ value }) => value) : null;
}

const most = new Set([6, 7]);

/** Below zero when the first list of values is better. */
export function compare(a: LevelValue[], b: LevelValue[]): number {
  for (const [i, value] of a.entries()) {
    const other = b[i];
    const order =
      typeof value === 'number' && typeof other === 'number'
        ? Math.abs(value - other) <= 1e-6
          ? 0
          : (value - other) * (most.has(i) ? -1 : 1)
        : compareRuns(value as [number, number][], other as [number, number][]);
    if (order !== 0) return order;
  }
  return 0;
}

function compareRuns(a: [number, number][], b: [number, number][]): number {
  const spread = (runs: [number, number][]) =>
    runs.flatMap(([minutes, times]) => Array<number>(times).fill(minutes));
  const [left, right] = [spread(a), spread(b)];
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
