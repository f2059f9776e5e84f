import type { LevelValue, Problem } from '#app/scheduler/index.ts';
import { judgeItems } from '#app/scheduler/judge.ts';
import type { Claimed } from '#app/scheduler/judge-facts.ts';

type Family = Problem['families'][number];
type Session = Problem['sessions'][number];

/** One way a family may spend all sessions that breaks none of its own rules, and what it misses then. */
interface Way {
  items: Claimed;
  shortfalls: number[];
  /** By session: what it adds to those present. */
  there: Present[];
}

interface Present {
  weight: number;
  children: number;
  duties: number;
  leads: number;
  backups: number;
}

const nobody: Present = { weight: 0, children: 0, duties: 0, leads: 0, backups: 0 };
/** Rules about those who meet at a session; all others are a family's own. */
const sessionRules = new Set(['ratio', 'capacity', 'adults', 'lead', 'host', 'backups']);

/** How many rotas `bestOfAll` chooses among: the product of what each family may do by itself. */
export function countOfAll(problem: Problem): number {
  return problem.families.reduce((product, family) => product * waysOf(problem, family).length, 1);
}

/**
 * The best level values over every rota there is, or null when no rota is valid. Each family's ways are listed by trying
 * all of them, and every combination of them is gone through; the judge alone says what is valid and what it is worth.
 */
export function bestOfAll(problem: Problem): LevelValue[] | null {
  const lists = problem.families.map((family) =>
    waysOf(problem, family).sort((a, b) => compareLists(a.shortfalls, b.shortfalls)),
  );
  const { sessions, rules } = problem;
  let best: { values: LevelValue[]; shortfalls: number[] } | null = null;
  const chosen: Way[] = [];
  const visit = (there: Present[]) => {
    // More there can only break these further.
    if (there.some(({ children }, s) => children > (sessions[s]?.capacity ?? 0))) return;
    if (there.some(({ backups }) => backups > rules.backupsPerSession)) return;
    const shortfalls = chosen.flatMap((way) => way.shortfalls).sort((a, b) => b - a);
    // Nor can those to come give anybody back what these miss; and nothing is better than no open slot.
    if (best?.values[0] === 0 && compareLists(shortfalls, best.shortfalls) > 0) return;
    const list = lists[chosen.length];
    if (list) {
      for (const way of list) {
        chosen.push(way);
        visit(there.map((present, s) => sum(present, way.there[s] ?? nobody)));
        chosen.pop();
      }
      return;
    }
    // The fewest open slots that satisfy the rules about numbers: more would be worse at level 1 and serve no other.
    const open = sessions.flatMap((session, s) => {
      const adults = slotsOf(problem, session, there[s] ?? nobody);
      return adults > 0 ? [{ session: session.id, adults }] : [];
    });
    // Only what may be better in the first two levels is worth the judge's time.
    if (best !== null) {
      const openMinutes = sessions.reduce(
        (minutes, { id, start, end }) =>
          minutes +
          ((Date.parse(end) - Date.parse(start)) / 60_000) *
            (open.find(({ session }) => session === id)?.adults ?? 0),
        0,
      );
      const order = openMinutes - (best.values[0] as number) || compareLists(shortfalls, best.shortfalls);
      if (order > 0) return;
    }
    const { valid, levels } = judgeItems(problem, { ...joined(chosen), open });
    if (!valid) return;
    const values = levels.map(({ value }) => value);
    if (best === null || compare(values, best.values) < 0) best = { values, shortfalls };
  };
  visit(sessions.map(() => nobody));
  return (best as { values: LevelValue[] } | null)?.values ?? null;
}

function slotsOf({ rules }: Problem, session: Session, { weight, duties, leads, children }: Present): number {
  if (duties + children === 0) return 0;
  const present = session.staff + duties;
  const needed = Math.max(
    session.minAdults ?? rules.minAdults,
    Math.ceil(weight / rules.childrenPerAdult - 1e-9),
  );
  return Math.max(needed - present, session.needsLead && leads + session.staff === 0 ? 1 : 0);
}

/** All that a family may do, session by session; what breaks a rule of its own already is not gone on with. */
function waysOf(problem: Problem, family: Family): Way[] {
  const own = (list: { adult?: string; family?: string }) =>
    list.family === family.id || family.adults.some(({ id }) => id === list.adult);
  const { fixed } = problem;
  const alone: Problem = {
    ...problem,
    families: [family],
    fixed: {
      duties: fixed.duties.filter(own),
      backups: fixed.backups.filter(own),
      places: fixed.places.filter(own),
      noDuties: fixed.noDuties.filter(own),
      noBackups: fixed.noBackups.filter(own),
      noPlaces: fixed.noPlaces.filter(own),
    },
  };
  // What is still to come may bring the places and fixed items that are missing.
  const begun: Problem = {
    ...alone,
    families: [{ ...family, placesPerWeek: { ...family.placesPerWeek, min: 0 } }],
    fixed: { ...alone.fixed, duties: [], backups: [], places: [] },
  };
  let ways: Claimed[] = [{ duties: [], backups: [], places: [], open: [] }];
  for (const { id: session } of problem.sessions)
    ways = ways
      .flatMap((way) =>
        everyState(family).map(({ place, duties, backups }) => ({
          duties: [...way.duties, ...duties.map((adult) => ({ adult, session }))],
          backups: [...way.backups, ...backups.map((adult) => ({ adult, session }))],
          places: place ? [...way.places, { family: family.id, session }] : way.places,
          open: [],
        })),
      )
      .filter((way) => keepsOwnRules(begun, way));
  // Of ways that are worth the same and mean the same for others at every session, one stands for all.
  const unlike = new Map<string, Way>();
  for (const items of ways.filter((way) => keepsOwnRules(alone, way))) {
    const { levels } = judgeItems(alone, items);
    const there = problem.sessions.map(({ id }) => presentAt(family, items, id));
    const shortfalls = spread(levels[1]?.value as [number, number][]);
    unlike.set(JSON.stringify([there, levels.slice(1)]), { items, shortfalls, there });
  }
  return [...unlike.values()];
}

function keepsOwnRules(problem: Problem, items: Claimed): boolean {
  return judgeItems(problem, items).violations.every(({ rule }) => sessionRules.has(rule));
}

/** What a family may do at one session: its children there or not, and each adult free, on duty or on call. */
function everyState({ adults }: Family): { place: boolean; duties: string[]; backups: string[] }[] {
  return adults.reduce(
    (states, { id }) =>
      states.flatMap((state) => [
        state,
        { ...state, duties: [...state.duties, id] },
        { ...state, backups: [...state.backups, id] },
      ]),
    [false, true].map((place) => ({ place, duties: [] as string[], backups: [] as string[] })),
  );
}

function presentAt(family: Family, { duties, backups, places }: Claimed, id: string): Present {
  const on = duties.filter(({ session }) => session === id);
  const placed = places.some(({ session }) => session === id);
  return {
    weight: placed ? family.children.reduce((all, { weight }) => all + weight, 0) : 0,
    children: placed ? family.children.length : 0,
    duties: on.length,
    leads: on.filter(({ adult }) => family.adults.some((one) => one.id === adult && one.lead)).length,
    backups: backups.filter(({ session }) => session === id).length,
  };
}

function sum(a: Present, b: Present): Present {
  return {
    weight: a.weight + b.weight,
    children: a.children + b.children,
    duties: a.duties + b.duties,
    leads: a.leads + b.leads,
    backups: a.backups + b.backups,
  };
}

function joined(ways: Way[]): Claimed {
  return {
    duties: ways.flatMap(({ items }) => items.duties),
    backups: ways.flatMap(({ items }) => items.backups),
    places: ways.flatMap(({ items }) => items.places),
    open: [],
  };
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
        : compareLists(spread(value as [number, number][]), spread(other as [number, number][]));
    if (order !== 0) return order;
  }
  return 0;
}

function spread(runs: [number, number][]): number[] {
  return runs.flatMap(([minutes, times]) => Array<number>(times).fill(minutes));
}

/** Compares lists sorted from the largest down, the shorter filled up with zeros. */
function compareLists(left: number[], right: number[]): number {
  for (let i = 0; i < Math.max(left.length, right.length); i += 1) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
