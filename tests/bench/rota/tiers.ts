import { addColumn, columnsOf, type Formulation, type Terms } from '#app/scheduler/formulation.ts';
import { grainOf } from '#app/scheduler/grain.ts';
import type { Runs } from '#app/scheduler/rota.ts';
import { inWeek } from '#app/scheduler/rules.ts';
import { scheduleOf, shortfallOf } from '#app/scheduler/schedule.ts';
import { hold } from './whole-model.ts';

interface AdultWeek {
  adult: number;
  week: number;
  /** Minutes promised. */
  promised: number;
  /** Minutes of restoration, as terms. */
  had: Terms;
}

const ANY = Number.POSITIVE_INFINITY;

/**
 * Level 2 in one model: the worst shortfall, then how many adult-weeks must bear it, then the worst of the others, and so
 * on to zero (lexicographic min-max over a finite set of outcomes; Ogryczak & Śliwiński 2006).
 */
export class Tiers {
  private readonly form: Formulation;
  private readonly all: AdultWeek[];
  /** All shortfalls are multiples of it, in minutes. */
  private readonly step: number;

  constructor(form: Formulation) {
    this.form = form;
    const { model } = form;
    const col = columnsOf(model);
    this.all = model.adults.flatMap(({ promised }, adult) =>
      model.weeks.flatMap((_, week) => {
        const had = inWeek(model, week).map((s): [number, number] => [
          col.rest(adult, s),
          model.sessions[s]?.minutes ?? 0,
        ]);
        return promised > 0 ? [{ adult, week, promised, had }] : [];
      }),
    );
    const step = grainOf([
      ...model.sessions.map(({ minutes }) => minutes),
      ...this.all.map(({ promised }) => promised),
    ]);
    this.step = step > 0 ? step : 1;
  }

  /**
   * Holds every later level to the least list of shortfalls, and answers a list proved to be no larger than any.
   * @param least solves for an objective and answers its proven bound
   * @param current the best assignment so far
   */
  settle(least: (objective: Terms, grain?: number) => number, current: () => Float64Array): Runs {
    const { form, step } = this;
    const bound: Runs = [];
    let proved = true;
    let count = 0;
    let excused: Map<AdultWeek, number> | null = null;
    for (;;) {
      const worst = this.worstBeyond(excused);
      const worstBound = least([[worst, step]], step);
      const minutes = Math.max(0, ...this.missed(current()).slice(count));
      form.upper[worst] = Math.round(minutes / step);
      if (proved && worstBound < minutes - 1e-6) {
        // Somebody must bear at least this much, if that says anything; how many is not known.
        if (worstBound > 0) bound.push([worstBound, 1]);
        proved = false;
      }
      if (minutes === 0) return bound;
      const bearing = this.bearing(minutes, excused);
      const cols = [...bearing.values()];
      const total = cols.map((c): [number, number] => [c, 1]);
      const fewest = least(total, 1);
      const bear = this.missed(current()).filter((m) => m > minutes - step + 1e-6).length;
      hold(form, total, Number.NEGATIVE_INFINITY, bear);
      if (proved) {
        const sure = Math.max(count + 1, Number.isFinite(fewest) ? fewest : 0);
        bound.push([minutes, Math.min(sure, bear) - count]);
        proved = sure >= bear;
      }
      count = bear;
      excused = bearing;
    }
  }

  /** A column, in steps, above the shortfall of every adult-week that is not excused yet. */
  private worstBeyond(excused: Map<AdultWeek, number> | null): number {
    const { form, step } = this;
    const excuse = excused;
    const worst = addColumn(form, {
      ...{ lower: 0, upper: ANY, integer: true, week: -1 },
      complete: (x) =>
        Math.round(
          Math.max(
            0,
            ...this.all.filter((of) => x[excuse?.get(of) ?? -1] !== 1).map((of) => this.missing(x, of)),
          ) / step,
        ),
    });
    for (const of of this.all) {
      const out = excuse?.get(of);
      const terms: Terms = [
        ...of.had,
        [worst, step],
        ...(out === undefined ? [] : [[out, of.promised] as const]),
      ].map(([c, v]): [number, number] => [c, v]);
      hold(form, terms, of.promised, ANY);
    }
    return worst;
  }

  /** By adult-week, a column that is 1 when it misses `minutes` or more. */
  private bearing(minutes: number, excused: Map<AdultWeek, number> | null): Map<AdultWeek, number> {
    const { form, step } = this;
    const bearing = new Map<AdultWeek, number>();
    for (const of of this.all) {
      const need = of.promised - (minutes - step);
      if (need <= 0) continue;
      const col = addColumn(form, {
        ...{ lower: 0, upper: 1, integer: true, week: of.week },
        complete: (x) => (this.missing(x, of) > minutes - step + 1e-6 ? 1 : 0),
      });
      bearing.set(of, col);
      hold(form, [...of.had, [col, need]], need, ANY);
      const before = excused?.get(of);
      if (before !== undefined)
        hold(
          form,
          [
            [col, 1],
            [before, -1],
          ],
          0,
          1,
        );
    }
    return bearing;
  }

  private missing(x: Float64Array, { adult, week }: AdultWeek): number {
    return shortfallOf(this.form.model, scheduleOf(this.form, x), adult, week);
  }

  /** All shortfalls, largest first. */
  private missed(x: Float64Array): number[] {
    return this.all.map((of) => this.missing(x, of)).sort((a, b) => b - a);
  }
}
