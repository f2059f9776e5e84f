import type { Adult, AdultAt, Problem, Session, Span } from '#app/scheduler/problem.ts';
import { type Instant, mondayOf } from '#app/time/index.ts';
import { nothingAdded } from './begun.ts';
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
  // Who takes no duties any more, has left, or would have to bring children who did not come was there all the same, but not
  // with a duty that the rules would forbid.
  const stated = pastDuties.filter((duty) => isStillPossible(duty));
  const keep = { duties: stated, places: pastPlaces };
  const added = nothingAdded(families, begun, keep);
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
      duties: [...within(fixed.duties).filter(({ session }) => !begun.has(session)), ...stated],
      backups: within(fixed.backups),
      places: within(fixed.places),
      noDuties: [...within(fixed.noDuties).filter(({ session }) => !begun.has(session)), ...added.noDuties],
      noBackups: within(fixed.noBackups),
      noPlaces: [...within(fixed.noPlaces).filter(({ session }) => !begun.has(session)), ...added.noPlaces],
    },
    published: published && {
      duties: within(published.duties),
      backups: within(published.backups),
      places: within(published.places),
    },
  };

  /** Where a session was, how many fitted and who was there to care no longer matter once it has begun: none is missing. */
  function past(session: Session): Session {
    const children = problem.families.flatMap((family) => family.children);
    const weight = children.reduce((sum, child) => sum + child.weight, 0);
    return {
      ...session,
      venue: 'begun',
      host: null,
      needsLead: false,
      minAdults: 1,
      capacity: Math.max(session.capacity, children.length),
      staff: Math.max(1, Math.ceil(weight / problem.rules.childrenPerAdult)),
    };
  }

  function isStillPossible({ adult, session }: AdultAt): boolean {
    const family = families.find(({ adults }) => adults.some(({ id }) => id === adult));
    const takesDuties = family?.adults.some(
      ({ id, maxDutiesPerWeek }) => id === adult && maxDutiesPerWeek > 0,
    );
    if (!family || family.share === 0 || !takesDuties) return false;
    const came = pastPlaces.some((place) => place.family === family.id && place.session === session);
    return came || !family.childrenComeAlong;
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

function meets(session: Session, [start, end]: Span): boolean {
  return Date.parse(session.start) < Date.parse(end) && Date.parse(start) < Date.parse(session.end);
}
