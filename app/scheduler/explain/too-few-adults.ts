import { at, upTo } from '../at.ts';
import type { Model } from '../model.ts';
import { count } from './count.ts';
import type { Explanation } from './explain.ts';
import { dutiesAt, type Held, missingIn, present, restores } from './held.ts';
import type { ShortWeek } from './short-weeks.ts';
import { type SlotReason, slotReason } from './slot-reason.ts';

/** Why an adult is not on duty beside those who are: they would lack time themselves, or their own children would take the room. */
export type NoHelpReason = SlotReason | 'ownTime' | 'ownChildren';

/** For each session that lacks adults for somebody's children: how many more it takes, and what keeps each other adult from it. */
export function tooFewAdults(model: Model, held: Held, short: ShortWeek[]): Explanation[] {
  return [...familiesLeftOut(model, short)]
    .sort(([a], [b]) => a - b)
    .map(([s, families]) => {
      const others = upTo(model.adults.length).filter((a) => !at(held.duties, a).has(s));
      const lacking = { s, families: [...families], adults: lackedBy(model, held, s, [...families]) };
      const reasons = count(others.map((a) => noHelpReason(model, held, a, lacking)));
      return {
        kind: 'tooFewAdults',
        session: at(model.sessions, s).id,
        adults: lacking.adults,
        reasons: reasons.map(([reason, adults]) => ({ reason, adults })),
      };
    });
}

/** By session: the families whose children cannot come for want of adults, and of whom somebody lacks time. */
function familiesLeftOut(model: Model, short: ShortWeek[]): Map<number, Set<number>> {
  const leftOut = new Map<number, Set<number>>();
  for (const { a, others } of short)
    for (const { s, reason } of others)
      if (reason === 'noAdults')
        leftOut.set(s, (leftOut.get(s) ?? new Set()).add(at(model.adults, a).family));
  return leftOut;
}

interface Lacking {
  s: number;
  families: number[];
  /** How many more it takes. */
  adults: number;
}

/** Adults that a session lacks for the children of one of some families, were those who come to bring none. */
function lackedBy(model: Model, held: Held, s: number, families: number[]): number {
  const lightest = Math.min(...families.map((f) => at(model.families, f).weight));
  const there = adultsAt(model, held, s);
  const all = (present(model, held, s).weight + lightest) / model.problem.rules.childrenPerAdult;
  return Math.max(1, at(model.sessions, s).minAdults - there, Math.ceil(all - 1e-9) - there);
}

function adultsAt(model: Model, held: Held, s: number): number {
  return at(model.sessions, s).staff + dutiesAt(held, s) + (held.slots.get(s) ?? 0);
}

function noHelpReason(model: Model, held: Held, a: number, lacking: Lacking): NoHelpReason {
  const { s } = lacking;
  const reason = slotReason(model, held, a, s);
  if (reason !== 'free') return reason;
  if (!makesRoom(model, held, a, lacking)) return 'ownChildren';
  // What they have to themselves there or, at the same time, elsewhere.
  const lost = upTo(model.sessions.length)
    .filter((o) => o === s || model.together.some((set) => set.includes(s) && set.includes(o)))
    .filter((o) => restores(model, held, a, o))
    .reduce((sum, o) => sum + at(model.sessions, o).minutes, 0);
  const isShort = missingIn(model, held, a, at(model.sessions, s).week) + lost > 0;
  return lost > 0 && isShort ? 'ownTime' : 'free';
}

/** Whether one of the families could come once this adult is on duty, with the children who come along. */
function makesRoom(model: Model, held: Held, a: number, { s, families, adults }: Lacking): boolean {
  const { childrenPerAdult } = model.problem.rules;
  const { family } = at(model.adults, a);
  const own = at(model.families, family);
  const comes = own.comeAlong && !at(held.places, family).has(s);
  const brings = comes ? own : { weight: 0, children: 0 };
  // Where it takes several adults, whoever can hold more than they bring is one of them.
  if (adults > 1) return brings.weight < childrenPerAdult - 1e-9;
  const there = present(model, held, s);
  const { capacity, week } = at(model.sessions, s);
  const room = childrenPerAdult * (adultsAt(model, held, s) + 1) - there.weight - brings.weight;
  const places = capacity - there.children - brings.children;
  return families.some((f) => {
    const { weight, children, adults: theirs } = at(model.families, f);
    // With their own children there, whoever else of their family lacks time has some.
    if (comes && f === family)
      return theirs.some((other) => other !== a && missingIn(model, held, other, week) > 0);
    return weight <= room + 1e-9 && children <= places;
  });
}
