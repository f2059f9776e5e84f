import { at, upTo } from '../at.ts';
import { buildModel, type Model } from '../model.ts';
import type { Problem } from '../problem.ts';
import {
  dutiesAt,
  type Held,
  hasPlaceLeft,
  type Items,
  isElsewhere,
  isFull,
  present,
  whoHolds,
} from './held.ts';

/** Why an adult does not take an open slot; `free` when nothing stands in the way. */
export type SlotReason =
  | 'exempt'
  | 'ruledOut'
  | 'unavailable'
  | 'protectedPractice'
  | 'excludedVenue'
  | 'otherDuty'
  | 'weeklyLimit'
  | 'totalLimit'
  | 'restBetween'
  | 'placesPerWeek'
  | 'otherPlace'
  | 'noRoom'
  | 'notLead'
  | 'free';

/**
 * For every adult who is not on duty at a session: what stands in the way of their taking it as the rota is now, `free`
 * when nothing does.
 * @param session an id of the problem; an unknown one gives an empty list
 */
export function whoCouldTake(
  problem: Problem,
  rota: Items,
  session: string,
): { adult: string; reason: SlotReason }[] {
  const model = buildModel(problem);
  const held = whoHolds(model, rota);
  const s = model.sessions.findIndex(({ id }) => id === session);
  if (s === -1) return [];
  return upTo(model.adults.length)
    .filter((a) => !at(held.duties, a).has(s))
    .map((a) => ({ adult: at(model.adults, a).id, reason: slotReason(model, held, a, s) }));
}

/** The first reason that applies, in the order of `SlotReason`. */
export function slotReason(model: Model, held: Held, a: number, s: number): SlotReason {
  const adult = at(model.adults, a);
  const family = at(model.families, adult.family);
  const session = at(model.sessions, s);
  const S = model.sessions.length;
  const duties = [...at(held.duties, a)];
  if (adult.exempt) return 'exempt';
  if (model.fixed.noDuties.some(([who, where]) => who === a && where === s)) return 'ruledOut';
  if (at(model.unavailable, a * S + s) === 1) return 'unavailable';
  if (at(model.practising, a * S + s) === 1) return 'protectedPractice';
  const barred = model.fixed.noPlaces.some(([who, where]) => who === adult.family && where === s);
  if (family.comeAlong && at(model.excluded, adult.family * S + s) === 1) return 'excludedVenue';
  if (family.comeAlong && barred) return 'ruledOut';
  const together = (other: number) => model.together.some((set) => set.includes(s) && set.includes(other));
  if ([...duties, ...at(held.onCall, a)].some(together)) return 'otherDuty';
  if (duties.filter((d) => at(model.sessions, d).week === session.week).length >= adult.maxDutiesPerWeek)
    return 'weeklyLimit';
  if (adult.maxDuties !== null && duties.length >= adult.maxDuties) return 'totalLimit';
  if (duties.some((d) => model.tooClose.some((set) => set.includes(s) && set.includes(d))))
    return 'restBetween';
  if (family.comeAlong && !at(held.places, adult.family).has(s)) {
    if (!hasPlaceLeft(model, held, adult.family, s)) return 'placesPerWeek';
    if (isElsewhere(model, held, adult.family, s)) return 'otherPlace';
    if (isFull(model, held, adult.family, s) || needsMoreAdults(model, held, adult.family, s))
      return 'noRoom';
  }
  const hasLead =
    session.staff > 0 || model.adults.some(({ lead }, other) => lead && at(held.duties, other).has(s));
  return session.needsLead && !hasLead && !adult.lead && (held.slots.get(s) ?? 0) < 2 ? 'notLead' : 'free';
}

/** Whether the children of an adult who takes a slot, or comes beside where none is open, are more than all adults may hold. */
function needsMoreAdults(model: Model, held: Held, f: number, s: number): boolean {
  const slots = held.slots.get(s) ?? 0;
  const adults = at(model.sessions, s).staff + dutiesAt(held, s) + Math.max(slots, 1);
  const weight = present(model, held, s).weight + at(model.families, f).weight;
  return weight > model.problem.rules.childrenPerAdult * adults + 1e-9;
}
