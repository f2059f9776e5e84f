import { at } from './at.ts';
import { columnsOf, type Formulation, type Terms } from './formulation.ts';
import { grainOf } from './grain.ts';

/** A family's load times its share, as terms. */
export function loadTerms(form: Formulation, family: number): Terms {
  const { model } = form;
  const col = columnsOf(model);
  return at(model.families, family).adults.flatMap((a) =>
    model.sessions.flatMap(
      (session, s): Terms => [
        [col.duty(a, s), session.minutes],
        [col.backup(a, s), session.minutes * model.problem.rules.onCallLoad],
      ],
    ),
  );
}

/** Steps finer than this, in minutes, are none: counted in them loads would be numbers too large for a solver's tolerances. */
const FINEST = 0.01;

/** The step between loads: what divides every family's minutes, by the least common multiple of the shares; 0 for none. */
export function loadGrain(form: Formulation): number {
  const { model } = form;
  const minutes = model.sessions.flatMap(({ minutes: m }) =>
    model.problem.rules.backupsPerSession > 0 ? [m, m * model.problem.rules.onCallLoad] : [m],
  );
  const shares = model.families.filter((f) => f.sharesWork).map((f) => f.share);
  const common = shares.reduce((all, share) => (all * share) / gcd(all, share), 1);
  const grain = grainOf(minutes) / common;
  return grain >= FINEST ? grain : 0;
}

function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
