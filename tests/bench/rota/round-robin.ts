import { judgeItems, type Problem, type Rota } from '#app/scheduler/index.ts';
import { compareLists } from './outcome.ts';
import { PaperRota } from './paper-rota.ts';

/** Whether another adult is asked once the fewest are there and children are left who would like to come. */
type Asking = 'fewest adults' | 'for all children';

/**
 * The rota a coordinator makes on paper: the sessions in the order of time, the adults, the families and the adults on
 * call each in a list; whoever can comes from the top of the list and goes to its end. Two such rotas are made, one with
 * the fewest adults and one that asks more adults while children are left; the better one counts. Where a list leads
 * nowhere (places a family must have are not to be had), the coordinator begins again with the next adult on top.
 * @returns null where that finds no rota that keeps what is fixed and gives the places that must be given
 */
export function roundRobin(problem: Problem): Rota | null {
  const found = (['fewest adults', 'for all children'] as const)
    .map((asking) => attempts(problem, asking))
    .filter((rota) => rota !== null);
  const best = found.toSorted((a, b) => compareLists(values(a), values(b)))[0];
  return best ?? null;
}

const values = (rota: Rota) => rota.levels.map(({ value }) => value);

function attempts(problem: Problem, asking: Asking): Rota | null {
  const adults = problem.families.reduce((sum, family) => sum + family.adults.length, 0);
  for (let first = 0; first < Math.max(1, adults); first += 1) {
    const paper = walk(problem, asking, first);
    if (paper === null) continue;
    const items = paper.items();
    const levels = judgeItems(problem, items).levels.map((level) => ({ ...level, bound: null }));
    return {
      ...{ format: 'rotation/1', problem: problem.name, status: 'feasible', ...items, levels, conflicts: [] },
    };
  }
  return null;
}

/** Names in turn: the first who can is taken and goes to the end; who cannot keeps the place. */
class Turn {
  private readonly order: number[];

  constructor(count: number, first = 0) {
    this.order = Array.from({ length: count }, (_, i) => (i + first) % count);
  }

  next(can: (who: number) => boolean): number | null {
    const position = this.order.findIndex(can);
    if (position === -1) return null;
    const [who] = this.order.splice(position, 1);
    this.order.push(who as number);
    return who as number;
  }
}

function walk(problem: Problem, asking: Asking, first: number): PaperRota | null {
  const paper = new PaperRota(problem);
  const { adults, families, sessions } = paper.model;
  const turn = {
    duty: new Turn(adults.length, first),
    backup: new Turn(adults.length, first),
    place: new Turn(families.length),
  };
  const call = (s: number, who: (a: number) => boolean = () => true): boolean => {
    const a = turn.duty.next((b) => who(b) && paper.mayServe(b, s));
    if (a !== null) paper.serve(a, s);
    return a !== null;
  };
  const host = (s: number) => !paper.needsHost(s) || call(s, (a) => adults[a]?.family === sessions[s]?.host);
  /** Asks until nobody is missing or nobody is left to ask; the rest stays open. */
  const fill = (s: number) => {
    while (paper.missing(s) > 0 && call(s, (a) => !paper.needsLead(s) || adults[a]?.lead === true));
    while (paper.missing(s) > 0 && call(s));
    paper.leaveOpen(s);
  };
  const owed = (f: number, s: number) => {
    const week = sessions[s]?.week ?? 0;
    return paper.placesIn(f, week) < (families[f]?.minPlaces[week] ?? 0);
  };
  /** Those the week still owes a place come first, then everybody in turn. */
  const placeAll = (s: number) => {
    for (const who of [(f: number) => owed(f, s), () => true])
      while (true) {
        const f = turn.place.next((g) => who(g) && paper.mayCome(g, s) && paper.canHold(g, s));
        if (f === null) break;
        paper.come(f, s);
      }
  };

  if (!writeFixed(paper)) return null;
  const inTime = [...sessions.keys()].sort((a, b) => (sessions[a]?.start ?? 0) - (sessions[b]?.start ?? 0));
  const must = (s: number) => paper.isOpen(s) || paper.onCall(s).length > 0;
  for (const s of inTime) if (must(s) && !host(s)) return null;
  for (const s of inTime) {
    if (!host(s)) continue;
    const staff = sessions[s]?.staff ?? 0;
    while (paper.missing(s) > 0 && call(s, (a) => !paper.needsLead(s) || adults[a]?.lead === true));
    // Where nobody at all can come, there is no session.
    if (staff === 0 && paper.onDuty(s).length === 0 && !call(s) && !must(s)) continue;
    fill(s);
    placeAll(s);
    if (asking === 'for all children')
      while (families.some((_, f) => paper.mayCome(f, s)) && call(s)) {
        fill(s);
        placeAll(s);
      }
    fill(s);
  }
  // Families still owed places come wherever there is room; the adults they need are asked, or left open.
  for (const [f, family] of families.entries()) {
    for (const [week, least] of family.minPlaces.entries()) {
      for (const s of inTime) {
        if (paper.placesIn(f, week) >= least) break;
        if (sessions[s]?.week !== week || !paper.mayCome(f, s) || !host(s) || !paper.mayCome(f, s)) continue;
        paper.come(f, s);
        fill(s);
      }
      if (paper.placesIn(f, week) < least) return null;
    }
  }
  for (const s of inTime) {
    if (!paper.isOpen(s) && must(s)) return null;
    if (!paper.isOpen(s)) continue;
    fill(s);
    while (true) {
      const a = turn.backup.next((b) => paper.mayStandBy(b, s));
      if (a === null) break;
      paper.standBy(a, s);
    }
  }
  return paper;
}

/** What is fixed comes first; false when it breaks a rule. */
function writeFixed(paper: PaperRota): boolean {
  const { duties, backups, places } = paper.model.fixed;
  for (const [f, s] of places) {
    if (!paper.mayCome(f, s)) return false;
    paper.come(f, s);
  }
  for (const [a, s] of duties) {
    if (!paper.mayServe(a, s)) return false;
    paper.serve(a, s);
  }
  for (const [a, s] of backups) {
    if (!paper.mayStandBy(a, s)) return false;
    paper.standBy(a, s);
  }
  return true;
}
