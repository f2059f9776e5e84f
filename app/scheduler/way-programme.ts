import { at, upTo } from './at.ts';
import type { Engine, Found, Task } from './engine.ts';
import { columnsOf, type Formulation, type Programme, type Row, type Terms } from './formulation.ts';
import type { Ways } from './list-ways.ts';

export interface WayProgramme extends Programme {
  /** What a sum over the formulation's columns is here. */
  image: (terms: Terms) => Terms;
  /** By family and week, as listed: the column of each way. */
  columns: number[][];
  /** By family and week: which of its ways a relaxation has most of. */
  nearest: (x: Float64Array) => number[];
  /** Whether its plans are all plans; otherwise some may turn out not to be, and only its bounds hold. */
  exact: boolean;
}

const NONE = Number.NEGATIVE_INFINITY;

/**
 * The formulation once more with one column for each way a family may spend a week, where it had one for each place and
 * duty: the set-partitioning form of rostering problems. A fraction of a week is now a mixture of whole ways, each with
 * the rest it promises, where half a place and half a duty could keep a promise that no whole ones keep; and "one way for
 * each family and week" tells the solver which choices exclude each other. Rows are taken over by substitution, so that
 * every rule is still stated once.
 *
 * For problems without on-call: who is on call loses rest, which no way knows of.
 */
export function wayProgramme(form: Formulation, { all, mayMiss, exact }: Ways): WayProgramme {
  const { model } = form;
  const col = columnsOf(model);
  const S = model.sessions.length;
  const programme: Programme = {
    lower: [],
    upper: [],
    integer: [],
    rows: [],
    complete: (raw) => complete(raw),
  };
  const column = (lower: number, upper: number, integer: boolean): number => {
    programme.lower.push(lower);
    programme.upper.push(upper);
    programme.integer.push(integer);
    return programme.lower.length - 1;
  };
  /** What each column of the formulation is here. */
  const images: Terms[] = form.lower.map(() => []);
  /** By column: cells of the formulation that a way sets. */
  const cells: number[][] = [];
  const rest: number[][] = [];
  const groupOf: number[] = [];
  const columnsIn: number[][] = all.map(() => []);
  all.forEach(({ family, ways }, group) => {
    const { adults } = at(model.families, family);
    for (const { places, duties } of ways) {
      const c = column(0, 1, true);
      groupOf[c] = group;
      at(columnsIn, group).push(c);
      cells[c] = [...places.map((s) => col.place(family, s)), ...duties.map(([a, s]) => col.duty(a, s))];
      const busy = (a: number, s: number) =>
        duties.some(([who, d]) => who === a && at(form.overlapping, s).includes(d));
      rest[c] = adults.flatMap((a) => places.filter((s) => !busy(a, s)).map((s) => col.rest(a, s)));
      for (const cell of [...at(cells, c), ...at(rest, c)]) at(images, cell).push([c, 1]);
    }
  });
  const firstOther = programme.lower.length;
  /** Columns that stand for themselves: open, slots and what levels have added. */
  const own: [here: number, there: number][] = [];
  const keep = (there: number) => {
    const here = column(at(form.lower, there), at(form.upper, there), at(form.integer, there));
    images[there] = [[here, 1]];
    own.push([here, there]);
  };
  if (!exact) for (const a of model.adults.keys()) for (const s of upTo(S)) keep(col.backup(a, s));
  for (const s of upTo(S)) keep(col.open(s));
  for (const s of upTo(S)) keep(col.slots(s));
  const totals = new Set(
    form.rows.filter(({ source }) => source.rule === 'total').map(({ cols }) => cols.at(-1)),
  );
  for (let c = col.count; c < form.lower.length; c += 1) if (!totals.has(c)) keep(c);

  const image = (terms: Terms): Terms => {
    const sums = new Map<number, number>();
    for (const [c, coef] of terms)
      for (const [here, times] of at(images, c)) sums.set(here, (sums.get(here) ?? 0) + coef * times);
    return [...sums].filter(([, coef]) => coef !== 0);
  };
  const add = (terms: Terms, lower: number, upper: number, source: Row['source']) => {
    programme.rows.push({
      cols: terms.map(([c]) => c),
      coefs: terms.map(([, v]) => v),
      lower,
      upper,
      source,
    });
  };
  for (const group of all.keys()) {
    const { family, week } = at(all, group);
    add(
      at(columnsIn, group).map((c) => [c, 1]),
      1,
      1,
      { rule: 'way', family, week },
    );
  }
  for (const row of form.rows) {
    const { rule } = row.source;
    // What rest means is in the ways; the others are said anew or say nothing.
    if (rule === 'rest' || rule === 'total' || rule === 'open') continue;
    const terms = row.cols.map((c, i): [number, number] => [c, at(row.coefs, i)]);
    const said = image(terms);
    if (!mayFail(said, row)) continue;
    add(said, row.lower, row.upper, row.source);
  }
  addCellLimits();
  addOpenRows();
  if (!exact) addOnCallRows();

  /** Whether some choice of a way in each group can break a row; most rules within a family never can. */
  function mayFail(terms: Terms, { lower, upper }: Row): boolean {
    const least = new Map<number, number>();
    const most = new Map<number, number>();
    const seen = new Map<number, number>();
    let [low, high] = [0, 0];
    for (const [c, coef] of terms) {
      const group = groupOf[c];
      if (group === undefined) {
        const [a, b] = [coef * at(programme.lower, c), coef * at(programme.upper, c)];
        low += Math.min(a, b);
        high += Math.max(a, b);
        continue;
      }
      least.set(group, Math.min(least.get(group) ?? coef, coef));
      most.set(group, Math.max(most.get(group) ?? coef, coef));
      seen.set(group, (seen.get(group) ?? 0) + 1);
    }
    for (const [group, count] of seen) {
      const others = count < at(all, group).ways.length;
      low += others ? Math.min(0, least.get(group) ?? 0) : (least.get(group) ?? 0);
      high += others ? Math.max(0, most.get(group) ?? 0) : (most.get(group) ?? 0);
    }
    return low < lower - 1e-9 || high > upper + 1e-9;
  }

  /** Of single cells a limit may be all that is left of a row that a level added; the ways may not know of it. */
  function addCellLimits(): void {
    const isOwn = new Set(own.map(([, there]) => there));
    for (const c of upTo(col.count)) {
      const [lower, upper] = [at(form.lower, c), at(form.upper, c)];
      if (isOwn.has(c) || (lower <= 0 && upper >= 1)) continue;
      const limit: Row = { cols: [c], coefs: [1], lower, upper, source: { rule: 'level' } };
      const said = image([[c, 1]]);
      if (mayFail(said, limit)) add(said, lower, upper, limit.source);
    }
  }

  /** A session is open where a family's way has a place or a duty there, or a slot is open. */
  function addOpenRows(): void {
    for (const s of upTo(S)) {
      const open = at(at(images, col.open(s)), 0)[0];
      all.forEach(({ family }, group) => {
        const { adults } = at(model.families, family);
        const here = new Set([col.place(family, s), ...adults.map((a) => col.duty(a, s))]);
        const ways = at(columnsIn, group).filter((c) => at(cells, c).some((cell) => here.has(cell)));
        if (ways.length > 0)
          add([...ways.map((c): [number, number] => [c, 1]), [open, -1]], NONE, 0, {
            rule: 'open',
            session: s,
          });
      });
      const slots = at(at(images, col.slots(s)), 0)[0];
      const most = at(programme.upper, slots);
      if (most > 0)
        add(
          [
            [slots, 1],
            [open, -most],
          ],
          NONE,
          0,
          { rule: 'open', session: s },
        );
    }
  }

  /** Nobody is on call at a session when on duty, or when the rest that this would cost must not be lost. */
  function addOnCallRows(): void {
    const minutes = (sessions: number[]) =>
      sessions.reduce((sum, s) => sum + at(model.sessions, s).minutes, 0);
    all.forEach(({ family, week, ways }, group) => {
      for (const a of at(model.families, family).adults) {
        const { promised } = at(model.adults, a);
        const busyAt = ways.map(({ duties }) =>
          duties.flatMap(([who, s]) => (who === a ? at(form.overlapping, s) : [])),
        );
        const restful = ways.map(({ places }, i) => places.filter((s) => !at(busyAt, i).includes(s)));
        for (const s of upTo(S)) {
          const onCall = col.backup(a, s);
          if (at(model.sessions, s).week !== week || at(form.upper, onCall) === 0) continue;
          const left = (i: number) => at(restful, i).filter((o) => !at(form.overlapping, s).includes(o));
          const excluded = [...ways.keys()].filter(
            (i) => at(busyAt, i).includes(s) || !mayMiss(a, week, Math.max(0, promised - minutes(left(i)))),
          );
          const terms = excluded.map((i): [number, number] => [at(at(columnsIn, group), i), 1]);
          if (terms.length > 0)
            add([...terms, ...at(images, onCall)], NONE, 1, { rule: 'otherDuty', adult: a });
        }
      }
    });
  }

  function complete(raw: ArrayLike<number>): Float64Array {
    const x = new Float64Array(form.lower.length);
    for (const c of upTo(firstOther)) if ((raw[c] ?? 0) > 0.5) for (const cell of at(cells, c)) x[cell] = 1;
    for (const [here, there] of own) x[there] = raw[here] ?? 0;
    return form.complete(x);
  }
  const nearest = (x: Float64Array) =>
    columnsIn.map((columns) =>
      columns.reduce((best, c, i) => (at(x, c) > at(x, at(columns, best)) ? i : best), 0),
    );
  return { ...programme, image, columns: columnsIn, nearest, exact };
}

/** What a task asks of the programme of ways. */
type Asked = Partial<Pick<Task, 'objective' | 'grain' | 'relaxWhole' | 'maxWork' | 'presolve'>>;

/** Least value of an objective over all ways; some plan when there is no objective. */
export function solveWays(engine: Engine, programme: WayProgramme, asked: Asked = {}): Found {
  return engine.run(programme, {
    objective: [],
    grain: 0,
    presolve: programme.exact,
    ...asked,
    free: () => true,
    start: null,
  });
}
