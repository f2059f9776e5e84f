import { absenceSpans } from '#app/restoration/absence.ts';
import { attunedSpans } from '#app/restoration/attuned.ts';
import type * as problem from '#app/scheduler/problem.ts';
import type { AdultAt, Assignments, Family, FamilyAt, Fixed, Problem } from '#app/scheduler/problem.ts';
import { datesFrom, monthsOld, withOffset } from '#app/time/index.ts';
import type { Span } from '#app/time/span.ts';
import { windowSpans } from '#app/time/weekly-window.ts';
import { nothingAdded } from './begun.ts';
import { familiesOfPlaces } from './place.ts';
import type { PinKind, Planning } from './planning.ts';
import { venueOf, wishesOf } from './wishes.ts';

/**
 * Writes a cycle's rows as a rotation problem. Families without children take no part. Pins are fixed; of a rota that
 * members hold already, sessions that have begun stay as they were and the rest counts as published.
 */
export function buildProblem(planning: Planning, now: string): Problem {
  const { rules, timeZone, cycle } = planning;
  const familyIds = new Set(planning.children.map((child) => child.familyId));
  const held = cycle.publishedAt === null ? null : heldBy(planning);
  const begun = new Set(planning.sessions.filter((session) => session.startsAt <= now).map(({ id }) => id));
  const past: ReadonlySet<string> = held === null ? new Set() : begun;
  const fixed = fixedOf(planning, familyIds, past, held);
  const wishes = wishesOf(planning, fixed, begun);
  const families = familiesOf(planning, wishes.excludedVenues);
  const added = nothingAdded(families, past, fixed);
  return {
    format: 'rotation-problem/1',
    name: cycle.id,
    timeZone,
    rules: {
      childrenPerAdult: rules.childrenPerAdult,
      minAdults: rules.minAdults,
      backupsPerSession: 0,
      onCallLoad: 0.25,
      minHoursBetweenDuties: 0,
      restorationMinutesPerWeek: rules.restorationMinutesPerWeek,
    },
    families,
    sessions: planning.sessions.map((session) => ({
      id: session.id,
      start: withOffset(session.startsAt, timeZone),
      end: withOffset(session.endsAt, timeZone),
      venue: venueOf(session),
      capacity: session.capacity,
      staff: 0,
      needsLead: false,
      host:
        session.hostFamilyId !== null && familyIds.has(session.hostFamilyId) ? session.hostFamilyId : null,
    })),
    fixed: {
      ...fixed,
      noDuties: [...fixed.noDuties, ...added.noDuties],
      noPlaces: once(
        [
          ...fixed.noPlaces,
          ...added.noPlaces,
          ...wishes.noPlaces.filter(({ family }) => familyIds.has(family)),
        ],
        (at) => `${at.family} ${at.session}`,
      ),
    },
    published: held,
  };
}

function familiesOf(
  planning: Planning,
  excludedVenues: ReturnType<typeof wishesOf>['excludedVenues'],
): Family[] {
  const { rules, cycle, timeZone } = planning;
  const weeks = { firstDay: cycle.firstDay, lastDay: cycle.lastDay, timeZone };
  const dates = datesFrom(cycle.firstDay, cycle.lastDay);
  const spans = (times: Span[]): problem.Span[] =>
    times.map(({ startsAt, endsAt }) => [withOffset(startsAt, timeZone), withOffset(endsAt, timeZone)]);
  const children = Map.groupBy(planning.children, (child) => child.familyId);
  const adults = Map.groupBy(planning.adults, (adult) => adult.familyId);
  const absences = Map.groupBy(planning.absences, (absence) => absence.adultId);
  const practices = Map.groupBy(planning.practices, (practice) => practice.adultId);
  return planning.families
    .filter((family) => children.has(family.id))
    .map((family) => ({
      id: family.id,
      share: family.share,
      placesPerWeek: { min: family.placesMin, max: Math.max(family.placesMin, family.placesMax) },
      childrenComeAlong: family.comeAlong,
      excludedVenues: excludedVenues(family),
      children: (children.get(family.id) ?? []).map((child) => ({
        id: child.id,
        weight: isInfant(child.bornOn) ? rules.infants.weight : 1,
      })),
      adults: (adults.get(family.id) ?? []).map((adult) => ({
        id: adult.id,
        lead: adult.firstAid,
        maxDutiesPerWeek: rules.maxDutiesPerWeek,
        maxDuties: null,
        unavailable: spans([
          ...(absences.get(adult.id) ?? []).flatMap((absence) => absenceSpans(absence, weeks)),
          ...attunedSpans(family.attuned, dates, timeZone),
        ]),
        practices: (practices.get(adult.id) ?? []).map((practice) => ({
          name: practice.name,
          nonNegotiable: practice.nonNegotiable,
          times: spans(windowSpans(practice.windows, weeks)),
        })),
      })),
    }));

  /** By the age at the cycle's start, so that a child counts the same all through it. */
  function isInfant(bornOn: string | null): boolean {
    return bornOn !== null && monthsOld(bornOn, cycle.firstDay) < rules.infants.underMonths;
  }
}

function heldBy(planning: Planning): Assignments {
  const familyOf = familiesOfPlaces(planning.children);
  const duties = planning.duties.flatMap(({ sessionId, adultId }): AdultAt[] =>
    adultId === null ? [] : [{ adult: adultId, session: sessionId }],
  );
  const places = planning.places.flatMap((place): FamilyAt[] => {
    const family = familyOf(place);
    return family === undefined ? [] : [{ family, session: place.sessionId }];
  });
  return { duties, backups: [], places: once(places, (at) => `${at.family} ${at.session}`) };
}

/** What was held where sessions have begun, and what was fixed by hand where they have not. */
function fixedOf(
  planning: Planning,
  familyIds: ReadonlySet<string>,
  past: ReadonlySet<string>,
  held: Assignments | null,
): Fixed {
  const adultIds = new Set(
    planning.adults.filter((adult) => familyIds.has(adult.familyId)).map((adult) => adult.id),
  );
  const pins = planning.pins.filter(({ sessionId }) => !past.has(sessionId));
  const adults = (kind: PinKind) =>
    pins.flatMap(({ kind: is, adultId, sessionId }): AdultAt[] =>
      is === kind && adultId !== null && adultIds.has(adultId)
        ? [{ adult: adultId, session: sessionId }]
        : [],
    );
  const places = (kind: PinKind) =>
    pins.flatMap(({ kind: is, familyId, sessionId }): FamilyAt[] =>
      is === kind && familyId !== null && familyIds.has(familyId)
        ? [{ family: familyId, session: sessionId }]
        : [],
    );
  const duties = held?.duties.filter(({ session, adult }) => past.has(session) && adultIds.has(adult)) ?? [];
  const cared = held?.places.filter(({ session }) => past.has(session)) ?? [];
  return {
    duties: once([...duties, ...adults('duty')], (at) => `${at.adult} ${at.session}`),
    backups: [],
    places: once([...cared, ...places('place')], (at) => `${at.family} ${at.session}`),
    noDuties: adults('noDuty'),
    noBackups: [],
    noPlaces: places('noPlace'),
  };
}

function once<T>(items: T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
