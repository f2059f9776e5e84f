import { at, upTo } from './at.ts';
import { columnsOf, type Formulation } from './formulation.ts';
import { inWeek } from './rules.ts';

/** One adult in one week: the sessions that may restore, and every total of minutes they can add up to. */
export interface AdultWeek {
  adult: number;
  week: number;
  sessions: number[];
  /** Ascending, from 0. Overlaps are not looked at, so some totals may be out of reach; none in reach is missing. */
  totals: number[];
}

/** Where more different totals than this exist, every whole minute stands for them. */
const MOST_TOTALS = 4000;

export function adultWeek(form: Formulation, adult: number, week: number): AdultWeek {
  const { model } = form;
  const col = columnsOf(model);
  const { family } = at(model.adults, adult);
  const sessions = inWeek(model, week).filter(
    (s) =>
      at(form.upper, col.place(family, s)) > 0 &&
      at(form.lower, col.duty(adult, s)) + at(form.lower, col.backup(adult, s)) === 0,
  );
  // By number of places taken, the totals reachable: what is left after `maxPlaces` places is nothing.
  let reach = new Map<number, number>([[0, 0]]);
  for (const s of sessions) {
    const { minutes } = at(model.sessions, s);
    const next = new Map(reach);
    for (const [total, places] of reach) {
      const sum = total + minutes;
      if (
        places < at(model.families, family).maxPlaces &&
        places + 1 < (next.get(sum) ?? Number.POSITIVE_INFINITY)
      )
        next.set(sum, places + 1);
    }
    reach = next;
    if (reach.size > MOST_TOTALS) {
      const most = sessions.reduce((sum, other) => sum + at(model.sessions, other).minutes, 0);
      return { adult, week, sessions, totals: upTo(Math.ceil(most) + 1) };
    }
  }
  return { adult, week, sessions, totals: [...reach.keys()].sort((a, b) => a - b) };
}

/** The smallest total that is at least `minutes`; ∞ when nothing reaches it. */
export function reaching(week: AdultWeek, minutes: number): number {
  return week.totals.find((total) => total >= minutes - 1e-9) ?? Number.POSITIVE_INFINITY;
}
