import type { Adult, Problem, Session, Span } from '#app/scheduler/problem.ts';
import { type Instant, mondayOf } from '#app/time/index.ts';
import { buildProblem } from './build-problem.ts';
import type { Planning } from './planning.ts';

/**
 * The problem of planning a published cycle again from now on: weeks that are over are left out, and of the week under
 * way what has begun is held as it was, whatever has changed in the families since. Nothing past can be moved, and
 * nothing past can stand in the way of what is to come.
 */
export function buildRepair(planning: Planning, now: Instant): Problem {
  const problem = buildProblem(planning, now);
  const coming = planning.sessions.filter(({ startsAt }) => startsAt > now);
  const weeks = new Set(coming.map(({ localDate }) => mondayOf(localDate)));
  const kept = planning.sessions.filter(({ localDate }) => weeks.has(mondayOf(localDate)));
  const keptIds = new Set(kept.map(({ id }) => id));
  const begun = new Set(kept.flatMap(({ id, startsAt }) => (startsAt <= now ? [id] : [])));
  const within = <T extends { session: string }>(items: T[]) =>
    items.filter(({ session }) => keptIds.has(session));
  const { fixed, published } = problem;
  const pastDuties = fixed.duties.filter(({ session }) => begun.has(session));
  const pastPlaces = fixed.places.filter(({ session }) => begun.has(session));
  const dutiesOf = Map.groupBy(pastDuties, ({ adult }) => adult);
  const families = problem.families.map((family) => {
    const places = pastPlaces.filter((place) => place.family === family.id).length;
    return {
      ...family,
      placesPerWeek: {
        min: family.placesPerWeek.min,
        max: Math.max(family.placesPerWeek.max, places),
      },
      adults: family.adults.map((adult) => withPast(adult, dutiesOf.get(adult.id)?.length ?? 0)),
    };
  });
  const adults = families.flatMap((family) =>
    family.adults.map((adult) => ({ adult, takesDuties: family.share > 0 && adult.maxDutiesPerWeek > 0 })),
  );
  // Who takes no duties any more was there all the same: as one adult more, not as a duty the rules would forbid.
  const retired = new Set(adults.flatMap(({ adult, takesDuties }) => (takesDuties ? [] : [adult.id])));
  const had = new Set([...pastDuties, ...pastPlaces].map((item) => keyOf(item)));
  const sessionOf = new Map(problem.sessions.map((session) => [session.id, session]));
  return {
    ...problem,
    families: families.map((family) => ({
      ...family,
      adults: family.adults.map((adult) => freeOfPast(adult)),
    })),
    sessions: problem.sessions
      .filter(({ id }) => keptIds.has(id))
      .map((session) => (begun.has(session.id) ? past(session) : session)),
    fixed: {
      duties: within(fixed.duties).filter(
        ({ adult, session }) => !(begun.has(session) && retired.has(adult)),
      ),
      backups: within(fixed.backups),
      places: within(fixed.places),
      noDuties: [
        ...within(fixed.noDuties).filter(({ session }) => !begun.has(session)),
        ...[...begun].flatMap((session) =>
          adults
            .filter(({ adult }) => !had.has(keyOf({ adult: adult.id, session })) || retired.has(adult.id))
            .map(({ adult }) => ({ adult: adult.id, session })),
        ),
      ],
      noBackups: within(fixed.noBackups),
      noPlaces: [
        ...within(fixed.noPlaces).filter(({ session }) => !begun.has(session)),
        ...[...begun].flatMap((session) =>
          families
            .filter(({ id }) => !had.has(keyOf({ family: id, session })))
            .map(({ id }) => ({ family: id, session })),
        ),
      ],
    },
    published: published && {
      duties: within(published.duties),
      backups: within(published.backups),
      places: within(published.places),
    },
  };

  /** Where a session was and how many fitted no longer matters once it has begun. */
  function past(session: Session): Session {
    const there = pastDuties.filter((duty) => duty.session === session.id);
    const children = problem.families.reduce((sum, family) => sum + family.children.length, 0);
    return {
      ...session,
      venue: 'begun',
      host: null,
      needsLead: false,
      minAdults: 1,
      capacity: Math.max(session.capacity, children),
      staff: session.staff + there.filter(({ adult }) => retired.has(adult)).length,
    };
  }

  function withPast(adult: Adult, duties: number): Adult {
    const { maxDutiesPerWeek } = adult;
    return { ...adult, maxDutiesPerWeek: maxDutiesPerWeek === 0 ? 0 : Math.max(maxDutiesPerWeek, duties) };
  }

  /** Cuts off what of an adult's own times lies before the end of a duty they had. */
  function freeOfPast(adult: Adult): Adult {
    const duties = (dutiesOf.get(adult.id) ?? []).flatMap(({ session }) => sessionOf.get(session) ?? []);
    if (duties.length === 0) return adult;
    const cut = (span: Span): Span[] => {
      const ends = duties.filter((duty) => meets(duty, span)).map(({ end }) => end);
      const from = ends.reduce(
        (latest, end) => (Date.parse(end) > Date.parse(latest) ? end : latest),
        span[0],
      );
      return Date.parse(from) < Date.parse(span[1]) ? [[from, span[1]]] : [];
    };
    return {
      ...adult,
      unavailable: adult.unavailable.flatMap(cut),
      practices: adult.practices.map((practice) => ({ ...practice, times: practice.times.flatMap(cut) })),
    };
  }
}

function keyOf(item: { adult?: string; family?: string; session: string }): string {
  return `${item.adult ?? item.family} ${item.session}`;
}

function meets(session: Session, [start, end]: Span): boolean {
  return Date.parse(session.start) < Date.parse(end) && Date.parse(start) < Date.parse(session.end);
}
