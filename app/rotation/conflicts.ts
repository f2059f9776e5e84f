import type { Conflict } from '#app/scheduler/conflict/conflict.ts';
import type { Finding } from '#app/scheduler/findings.ts';
import type { LocalDate } from '#app/time/index.ts';
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
};

/**
 * Whether a draft's contradiction has been loosened since it was found: a duty or place in it that was fixed by hand is
 * fixed no more, and nothing smaller than the whole set contradicted itself.
 */
export function isLoosened(planning: Pick<Planning, 'pins'>, findings: Finding[]): boolean {
  return findings.some((of) => {
    if (of.kind !== 'conflict' || !of.fixed?.held || of.fixed.of === 'backup') return false;
    const kind = of.fixed.of;
    return !planning.pins.some(
      (pin) =>
        pin.kind === kind &&
        pin.sessionId === of.session &&
        (kind === 'duty' ? pin.adultId === of.adult : pin.familyId === of.family),
    );
  });
}

/** What contradicts itself, for the page to word. */
export function conflictsSeen(planning: Planning, findings: Finding[]): ConflictSeen[] {
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
      },
    ];
  });
}
