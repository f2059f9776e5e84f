import { isoWeekOf } from '#app/time/iso-week.ts';
import type { Problem, Session, Span } from '../problem.ts';
import type { Rota } from '../rota.ts';

type Items = Pick<Rota, 'duties' | 'backups' | 'places' | 'open'>;

/**
 * The problem of some weeks alone, the other weeks staying as the rota has them: what duties there leave of an adult's
 * total, and the hours that must lie between duties, still hold. Null when sessions of different weeks overlap, since the
 * weeks then cannot be told apart.
 * @param weeks ISO weeks such as 2026-W49
 */
export function ofWeeks(
  problem: Problem,
  rota: Items,
  weeks: string[],
): { problem: Problem; rota: Items } | null {
  const inside = (session: Session) => weeks.includes(isoWeekOf(Date.parse(session.start), problem.timeZone));
  const [here, elsewhere] = [
    problem.sessions.filter(inside),
    problem.sessions.filter((session) => !inside(session)),
  ];
  if (here.some((a) => elsewhere.some((b) => overlap(a, b)))) return null;
  const ids = new Set(here.map(({ id }) => id));
  const others = new Map(elsewhere.map((session) => [session.id, session]));
  const kept = <T extends { session: string }>(items: T[]) => items.filter(({ session }) => ids.has(session));
  const rest = problem.rules.minHoursBetweenDuties * 3_600_000;
  const dutiesElsewhere = Map.groupBy(
    rota.duties.filter(({ session }) => others.has(session)),
    ({ adult }) => adult,
  );
  const nearby = (adult: string): Span[] =>
    rest === 0
      ? []
      : (dutiesElsewhere.get(adult) ?? []).flatMap(({ session }): Span[] => {
          const at = others.get(session);
          if (!at) return [];
          const time = (ms: number) => new Date(ms).toISOString();
          return [[time(Date.parse(at.start) - rest), time(Date.parse(at.end) + rest)]];
        });
  const { fixed, published } = problem;
  return {
    problem: {
      ...problem,
      sessions: here,
      families: problem.families.map((family) => ({
        ...family,
        adults: family.adults.map((adult) => ({
          ...adult,
          maxDuties:
            adult.maxDuties === null
              ? null
              : Math.max(0, adult.maxDuties - (dutiesElsewhere.get(adult.id)?.length ?? 0)),
          unavailable: [...adult.unavailable, ...nearby(adult.id)],
        })),
      })),
      fixed: {
        duties: kept(fixed.duties),
        backups: kept(fixed.backups),
        places: kept(fixed.places),
        noDuties: kept(fixed.noDuties),
        noBackups: kept(fixed.noBackups),
        noPlaces: kept(fixed.noPlaces),
      },
      published: published && {
        duties: kept(published.duties),
        backups: kept(published.backups),
        places: kept(published.places),
      },
    },
    rota: {
      duties: kept(rota.duties),
      backups: kept(rota.backups),
      places: kept(rota.places),
      open: kept(rota.open),
    },
  };
}

function overlap(a: Session, b: Session): boolean {
  return Date.parse(a.start) < Date.parse(b.end) && Date.parse(b.start) < Date.parse(a.end);
}
