import type { Explanation, ShortfallReason, SlotReason } from '#app/scheduler/explain.ts';
import { type LocalDate, localTimeOf, mondayOf } from '#app/time/index.ts';
import { isoWeekOf } from '#app/time/iso-week.ts';
import type { Planning } from './planning.ts';

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
      name: string;
      missing: number;
      reasons: { reason: ShortfallReason; count: number }[];
    };

/** What could not be met in the week from `monday` on, with names in the place of ids. */
export function unmetIn(planning: Planning, explanations: Explanation[], monday: LocalDate): Unmet[] {
  const isoWeek = isoWeekOf(Date.parse(`${monday}T12:00:00Z`), 'utc');
  return explanations.flatMap((of): Unmet[] => {
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
    if (!adult || of.week !== isoWeek) return [];
    return [
      {
        kind: 'shortfall',
        id: adult.id,
        name: adult.name,
        missing: of.minutesMissing,
        reasons: of.reasons.map(({ reason, sessions }) => ({ reason, count: sessions })),
      },
    ];
  });
}

/** The scheduler's sentences on why no rota exists, with names in the place of ids. */
export function conflictsWithNames(planning: Planning, conflicts: string[]): string[] {
  const names = new Map<string, string>();
  for (const { id, name } of [...planning.families, ...planning.adults]) names.set(id, name);
  for (const session of planning.sessions)
    names.set(session.id, `${session.localDate} ${localTimeOf(session.startsAt, planning.timeZone)}`);
  return conflicts.map((sentence) =>
    sentence.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? id),
  );
}
