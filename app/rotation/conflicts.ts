import type { Conflict } from '#app/scheduler/conflict/conflict.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import { type LocalDate, mondayOf } from '#app/time/index.ts';
import { type SessionWhen, sessionWhen } from '#app/time/session-when.ts';
import type { Planning } from './planning.ts';
import { mondaysByWeek } from './weeks.ts';

/** One part of why no rota exists, with names and dates in the place of ids. */
export type ConflictSeen = {
  rule: string;
  fixed: Conflict['fixed'] | null;
  session: SessionWhen | null;
  /** The adult's name or, for rules about places and homes, the family's. */
  name: string;
  monday: LocalDate | null;
  least: number;
  most: number;
  /** For what was fixed by hand: the session, in the week of that Monday, at which it can be loosened. */
  loosenAt: { monday: LocalDate; sessionId: string } | null;
};

/**
 * Whether a draft's contradiction has been loosened since it was found: a duty or place in it that was fixed by hand is
 * fixed no more, and nothing smaller than the whole set contradicted itself.
 */
export function isLoosened(planning: Pick<Planning, 'pins'>, findings: Finding[]): boolean {
  return findings.some(
    (of) => of.kind === 'conflict' && of.fixed?.held && of.fixed.of !== 'backup' && !isPinned(planning, of),
  );
}

/** Whether it says what was fixed, or ruled out, by hand. */
function isPinned({ pins }: Pick<Planning, 'pins'>, { fixed, session, adult, family }: Conflict): boolean {
  if (!fixed || fixed.of === 'backup') return false;
  const kinds = { duty: ['noDuty', 'duty'], place: ['noPlace', 'place'] } as const;
  const kind = kinds[fixed.of][fixed.held ? 1 : 0];
  return pins.some(
    (pin) =>
      pin.kind === kind &&
      pin.sessionId === session &&
      (fixed.of === 'duty' ? pin.adultId === adult : pin.familyId === family),
  );
}

type Named = { id: string; name: string };

/** What of a planning such sentences need. */
type Worded = Pick<Planning, 'cycle' | 'timeZone' | 'pins'> & {
  families: Named[];
  adults: Named[];
  sessions: Pick<Planning['sessions'][number], 'id' | 'localDate' | 'startsAt' | 'endsAt'>[];
};

/** What contradicts itself, for the page to word. */
export function conflictsSeen(planning: Worded, findings: Finding[]): ConflictSeen[] {
  const names = new Map([...planning.families, ...planning.adults].map(({ id, name }) => [id, name]));
  const mondays = mondaysByWeek(planning.cycle);
  return findings.flatMap((of): ConflictSeen[] => {
    if (of.kind !== 'conflict') return [];
    const at = of.session ?? of.sessions?.[0];
    const session = planning.sessions.find(({ id }) => id === at);
    return [
      {
        rule: of.rule,
        fixed: of.fixed ?? null,
        session: session ? sessionWhen(session, planning.timeZone) : null,
        name: names.get(of.adult ?? of.family ?? '') ?? '',
        monday: mondays.get(of.week ?? '') ?? null,
        least: of.least ?? 0,
        most: of.most ?? 0,
        loosenAt:
          session && isPinned(planning, of)
            ? { monday: mondayOf(session.localDate), sessionId: session.id }
            : null,
      },
    ];
  });
}
