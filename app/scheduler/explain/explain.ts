import { at, upTo } from '../at.ts';
import { buildModel, type Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import type { Rota } from '../rota.ts';
import { count } from './count.ts';
import { type Items, sessionsIn, whoHolds } from './held.ts';
import { type ShortWeek, shortWeeks } from './short-weeks.ts';
import type { ShortfallReason } from './shortfall-reason.ts';
import { type SlotReason, slotReason } from './slot-reason.ts';
import { type NoHelpReason, tooFewAdults } from './too-few-adults.ts';

/** Data for the views to word; it counts people and never compares them. */
export type Explanation =
  | { kind: 'openSlot'; session: string; adults: number; reasons: { reason: SlotReason; adults: number }[] }
  | {
      kind: 'shortfall';
      adult: string;
      /** ISO week, such as 2026-W49. */
      week: string;
      minutesMissing: number;
      /** How many sessions of that week each reason concerns; `fewSessions` counts all sessions of the week. */
      reasons: { reason: ShortfallReason; sessions: number }[];
    }
  | {
      /** A session that somebody who lacks time could not have for want of adults. */
      kind: 'tooFewAdults';
      session: string;
      /** How many more it takes at least, whoever comes. */
      adults: number;
      reasons: { reason: NoHelpReason; adults: number }[];
    };

/**
 * Why slots stayed open and adults miss minutes: for each open slot how many adults each rule keeps from it (the first
 * that applies in the order of `SlotReason`), for each shortfall what each other session of the week lacks, and for each of
 * those that lacks adults why nobody more comes.
 * @param rota a valid rota of the problem; an infeasible one gives no explanations
 */
export function explain(problem: Problem, rota: Items & Pick<Rota, 'status'>): Explanation[] {
  if (rota.status === 'infeasible') return [];
  const model = buildModel(problem);
  const held = whoHolds(model, rota);
  const slots = [...held.slots].map(([s, adults]): Explanation => {
    const reasons = count(
      upTo(model.adults.length)
        .filter((a) => !at(held.duties, a).has(s))
        .map((a) => slotReason(model, held, a, s)),
    );
    return {
      kind: 'openSlot',
      session: at(model.sessions, s).id,
      adults,
      reasons: reasons.map(([reason, adults]) => ({ reason, adults })),
    };
  });
  const short = shortWeeks(model, held);
  return [...slots, ...short.map((one) => explainShortfall(model, one)), ...tooFewAdults(model, held, short)];
}

function explainShortfall(model: Model, { a, week, minutesMissing, others }: ShortWeek): Explanation {
  const { id, promised } = at(model.adults, a);
  const inWeek = sessionsIn(model, week);
  const minutes = inWeek.reduce((sum, s) => sum + at(model.sessions, s).minutes, 0);
  const few = minutes < promised ? [{ reason: 'fewSessions' as const, sessions: inWeek.length }] : [];
  const reasons = count(others.map(({ reason }) => reason));
  return {
    kind: 'shortfall',
    adult: id,
    week: at(model.weeks, week),
    minutesMissing,
    reasons: [...few, ...reasons.map(([reason, sessions]) => ({ reason, sessions }))],
  };
}
