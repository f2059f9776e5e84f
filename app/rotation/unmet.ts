import type { ShortfallReason } from '#app/scheduler/explain/shortfall-reason.ts';
import type { SlotReason } from '#app/scheduler/explain/slot-reason.ts';
import type { NoHelpReason } from '#app/scheduler/explain/too-few-adults.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import { type LocalDate, mondayOf } from '#app/time/index.ts';
import { type SessionWhen, sessionWhen } from '#app/time/session-when.ts';
import type { Planning } from './planning.ts';
import { weekFrom } from './weeks.ts';

/** A session that lacks adults, and how many others each reason keeps from it. */
type Lacking<Reason> = SessionWhen & {
  id: string;
  adults: number;
  reasons: { reason: Reason; count: number }[];
};

export type OpenSlot = Lacking<SlotReason>;

/** A session to which more children could come if more adults were on duty. */
export type TooFewAdults = Lacking<NoHelpReason>;

/** The adults who miss the same time in a week; in `parts`, those for whom the reasons are alike too. */
export type Shortfall = {
  missing: number;
  names: string[];
  parts: { names: string[]; reasons: { reason: ShortfallReason; count: number }[] }[];
};

type Alike = { names: string[]; parts: Map<string, Shortfall['parts'][number]> };

export type Unmet = { openSlots: OpenSlot[]; shortfalls: Shortfall[]; tooFewAdults: TooFewAdults[] };

/** What is missing in the week from `monday` on, with names in the place of ids; what is alike is said once. */
export function unmetIn(planning: Planning, findings: Finding[], monday: LocalDate): Unmet {
  const week = weekFrom(monday);
  const sessions = new Map(planning.sessions.map((session) => [session.id, session]));
  const names = new Map(planning.adults.map(({ id, name }) => [id, name]));
  const openSlots: OpenSlot[] = [];
  const tooFewAdults: TooFewAdults[] = [];
  const lacking = <Reason>(of: {
    session: string;
    adults: number;
    reasons: { reason: Reason; adults: number }[];
  }): Lacking<Reason>[] => {
    const session = sessions.get(of.session);
    if (!session || mondayOf(session.localDate) !== monday) return [];
    return [
      {
        id: session.id,
        ...sessionWhen(session, planning.timeZone),
        adults: of.adults,
        reasons: of.reasons.map(({ reason, adults }) => ({ reason, count: adults })),
      },
    ];
  };
  const shortfalls = new Map<number, Alike>();
  for (const of of findings) {
    if (of.kind === 'openSlot') openSlots.push(...lacking(of));
    if (of.kind === 'tooFewAdults') tooFewAdults.push(...lacking(of));
    if (of.kind === 'shortfall') {
      const name = names.get(of.adult);
      if (name === undefined || of.week !== week) continue;
      const alike: Alike = shortfalls.get(of.minutesMissing) ?? { names: [], parts: new Map() };
      shortfalls.set(of.minutesMissing, alike);
      alike.names.push(name);
      const reasons = of.reasons.map(({ reason, sessions: count }) => ({ reason, count }));
      const key = JSON.stringify(reasons);
      const part = alike.parts.get(key) ?? { names: [], reasons };
      alike.parts.set(key, part);
      part.names.push(name);
    }
  }
  return {
    openSlots,
    shortfalls: [...shortfalls].map(([missing, alike]) => ({
      missing,
      names: alike.names,
      parts: [...alike.parts.values()],
    })),
    tooFewAdults,
  };
}
