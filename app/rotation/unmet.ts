import type { ShortfallReason, SlotReason } from '#app/scheduler/explain.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import { type LocalDate, localTimeOf, mondayOf } from '#app/time/index.ts';
import type { Planning } from './planning.ts';
import { weekFrom } from './weeks.ts';

export type Unmet =
  | {
      kind: 'openSlot';
      id: string;
      date: LocalDate;
      start: string;
      end: string;
      adults: number;
      reasons: { reason: SlotReason; count: number }[];
    }
  | {
      kind: 'shortfall';
      id: string;
      /** Everybody for whom the week looks alike. */
      names: string[];
      missing: number;
      reasons: { reason: ShortfallReason; count: number }[];
    };

/** What could not be met in the week from `monday` on, with names in the place of ids; what is alike is said once. */
export function unmetIn(planning: Planning, findings: Finding[], monday: LocalDate): Unmet[] {
  const week = weekFrom(monday);
  const alike = new Map<string, Extract<Unmet, { kind: 'shortfall' }>>();
  return findings.flatMap((of): Unmet[] => {
    if (of.kind !== 'openSlot' && of.kind !== 'shortfall') return [];
    if (of.kind === 'openSlot') {
      const session = planning.sessions.find(({ id }) => id === of.session);
      if (!session || mondayOf(session.localDate) !== monday) return [];
      return [
        {
          kind: 'openSlot',
          id: session.id,
          date: session.localDate,
          start: localTimeOf(session.startsAt, planning.timeZone),
          end: localTimeOf(session.endsAt, planning.timeZone),
          adults: of.adults,
          reasons: of.reasons.map(({ reason, adults }) => ({ reason, count: adults })),
        },
      ];
    }
    const adult = planning.adults.find(({ id }) => id === of.adult);
    if (!adult || of.week !== week) return [];
    const reasons = of.reasons.map(({ reason, sessions }) => ({ reason, count: sessions }));
    const key = JSON.stringify([of.minutesMissing, reasons]);
    const same = alike.get(key);
    if (same) {
      same.names.push(adult.name);
      return [];
    }
    const first = {
      kind: 'shortfall' as const,
      id: adult.id,
      names: [adult.name],
      missing: of.minutesMissing,
      reasons,
    };
    alike.set(key, first);
    return [first];
  });
}

/** How many slots stay open and how many times an adult misses minutes in a week, over the whole cycle. */
export function unmetCount(findings: Finding[]): number {
  return findings.filter(({ kind }) => kind === 'openSlot' || kind === 'shortfall').length;
}
