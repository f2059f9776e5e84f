import type { Model } from '../model.ts';
import { type Held, restores, sessionsIn } from './held.ts';
import { type ShortfallReason, shortfallReason } from './shortfall-reason.ts';

/** The sessions of a week that do not restore an adult, each with its reason. */
export function whyNot(
  model: Model,
  held: Held,
  a: number,
  week: number,
): [s: number, reason: ShortfallReason][] {
  return sessionsIn(model, week)
    .filter((s) => !restores(model, held, a, s))
    .map((s) => [s, shortfallReason(model, held, a, s)]);
}
