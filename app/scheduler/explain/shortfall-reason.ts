import { at } from '../at.ts';
import type { Model } from '../model.ts';
import { dutiesAt, type Held, hasPlaceLeft, isBusy, isElsewhere, isFull, present } from './held.ts';
import { slotReason } from './slot-reason.ts';

/** Why a session of the week does not restore an adult. */
export type ShortfallReason =
  | 'fewSessions'
  | 'settled'
  | 'excludedVenue'
  | 'ruledOut'
  | 'placesPerWeek'
  | 'otherPlace'
  | 'ownDuty'
  | 'full'
  | 'noHost'
  | 'noAdults'
  | 'free';

/** The first reason that applies, in the order in which they are asked. */
export function shortfallReason(model: Model, held: Held, a: number, s: number): ShortfallReason {
  const busy = isBusy(model, held, a, s);
  const f = at(model.adults, a).family;
  const family = at(model.families, f);
  const session = at(model.sessions, s);
  if (held.settled.has(s)) return busy ? 'ownDuty' : 'settled';
  if (at(model.excluded, f * model.sessions.length + s) === 1) return 'excludedVenue';
  if (model.fixed.noPlaces.some(([who, where]) => who === f && where === s)) return 'ruledOut';
  if (busy) return 'ownDuty';
  if (!hasPlaceLeft(model, held, f, s)) return 'placesPerWeek';
  if (isElsewhere(model, held, f, s)) return 'otherPlace';
  if (isFull(model, held, f, s)) return 'full';
  const duties = dutiesAt(held, s);
  const slots = held.slots.get(s) ?? 0;
  const { children, weight } = present(model, held, s);
  if (duties + slots + children === 0) return hasNoHost(model, held, s) ? 'noHost' : 'noAdults';
  const adults = session.staff + duties + slots;
  return weight + family.weight > model.problem.rules.childrenPerAdult * adults ? 'noAdults' : 'free';
}

/** Whether a session that does not take place is at a home of which nobody could be on duty; others would first need adults. */
function hasNoHost(model: Model, held: Held, s: number): boolean {
  const { host } = at(model.sessions, s);
  return (
    host !== null && at(model.families, host).adults.every((a) => slotReason(model, held, a, s) !== 'free')
  );
}
