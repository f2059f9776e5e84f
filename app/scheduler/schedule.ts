import { at, upTo } from './at.ts';
import { columnsOf, type Formulation } from './formulation.ts';
import type { Model } from './model.ts';

/** One assignment, read out of the columns of a formulation. */
export interface Schedule {
  duty: (adult: number, session: number) => boolean;
  backup: (adult: number, session: number) => boolean;
  place: (family: number, session: number) => boolean;
  /** Whether the session restores the adult. */
  rest: (adult: number, session: number) => boolean;
  open: (session: number) => boolean;
  slots: (session: number) => number;
}

/** @param x a completed assignment, see `complete` */
export function scheduleOf(form: Formulation, x: Float64Array): Schedule {
  const col = columnsOf(form.model);
  return {
    duty: (a, s) => x[col.duty(a, s)] === 1,
    backup: (a, s) => x[col.backup(a, s)] === 1,
    place: (f, s) => x[col.place(f, s)] === 1,
    rest: (a, s) => x[col.rest(a, s)] === 1,
    open: (s) => x[col.open(s)] === 1,
    slots: (s) => at(x, col.slots(s)),
  };
}

/** All pairs of adult and session, in order. */
export function adultSessions(model: Model): [number, number][] {
  return model.adults.flatMap((_, a) => upTo(model.sessions.length).map((s): [number, number] => [a, s]));
}

/** What an adult misses of what was promised for one week, in minutes. */
export function shortfallOf(model: Model, plan: Schedule, adult: number, week: number): number {
  let had = 0;
  model.sessions.forEach((session, s) => {
    if (session.week === week && plan.rest(adult, s)) had += session.minutes;
  });
  return Math.max(0, at(model.adults, adult).promised - had);
}

/** A family's load: (duty minutes + onCallLoad × on-call minutes of all its adults) ÷ share. */
export function loadOf(model: Model, plan: Schedule, family: number): number {
  const { adults, share } = at(model.families, family);
  let minutes = 0;
  for (const a of adults)
    model.sessions.forEach((session, s) => {
      if (plan.duty(a, s)) minutes += session.minutes;
      if (plan.backup(a, s)) minutes += session.minutes * model.problem.rules.onCallLoad;
    });
  return minutes / share;
}
