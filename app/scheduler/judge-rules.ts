import { clash, endOf, type Facts, meet, startOf, timesOf } from './judge-facts.ts';
import type { Adult, Family, Session } from './problem.ts';

export interface Violation {
  rule: string;
  message: string;
  session?: string;
  adult?: string;
  family?: string;
  /** ISO week. */
  week?: string;
  /** The session it clashes with. */
  other?: string;
}

type Check = (facts: Facts) => Violation[];

/** Every hard rule of FORMAT.md, checked from scratch, in its order there. */
export const checks: Check[] = [
  (facts) => perOpenSession(facts, 'ratio', ratio),
  (facts) => perOpenSession(facts, 'capacity', capacity),
  (facts) => perOpenSession(facts, 'adults', adults),
  (facts) => perOpenSession(facts, 'lead', lead),
  (facts) => perOpenSession(facts, 'host', host),
  onCall,
  (facts) => perAdult(facts, blockedTimes),
  (facts) => perAdult(facts, dutyLimits),
  (facts) => perAdult(facts, restBetween),
  (facts) => perAdult(facts, exempt),
  (facts) => perFamily(facts, placeOverlap),
  (facts) => perFamily(facts, placesPerWeek),
  (facts) => perFamily(facts, venues),
  (facts) => perFamily(facts, comeAlong),
  fixedItems,
];

type SessionCheck = (
  facts: Facts,
  session: Session,
  present: { duties: string[]; places: Family[] },
) => string | null;

/** @param rule named by a text: a bundler may give functions other names */
function perOpenSession(facts: Facts, rule: string, check: SessionCheck): Violation[] {
  return facts.problem.sessions.flatMap((session) => {
    if (!isOpen(facts, session.id)) return [];
    const message = check(facts, session, {
      duties: facts.dutiesAt(session.id),
      places: facts.placesAt(session.id).flatMap((family) => facts.family.get(family) ?? []),
    });
    return message === null ? [] : [{ rule, message, session: session.id }];
  });
}

function isOpen(facts: Facts, id: string): boolean {
  return facts.dutiesAt(id).length > 0 || facts.placesAt(id).length > 0 || facts.openSlots(id) > 0;
}

function ratio(facts: Facts, session: Session, { duties, places }: { duties: string[]; places: Family[] }) {
  const weight = places.reduce(
    (sum, family) => sum + family.children.reduce((w, child) => w + child.weight, 0),
    0,
  );
  const adults = session.staff + duties.length + facts.openSlots(session.id);
  const most = facts.problem.rules.childrenPerAdult * adults;
  return weight > most + 1e-6
    ? `children of weight ${weight} with ${adults} adults, who may hold ${most}`
    : null;
}

function capacity(_: Facts, session: Session, { places }: { places: Family[] }) {
  const children = places.reduce((sum, family) => sum + family.children.length, 0);
  return children > session.capacity ? `${children} children where ${session.capacity} fit` : null;
}

function adults(facts: Facts, session: Session, { duties }: { duties: string[] }) {
  const least = session.minAdults ?? facts.problem.rules.minAdults;
  const present = session.staff + duties.length + facts.openSlots(session.id);
  return present < least ? `${present} adults where ${least} are needed` : null;
}

function lead(facts: Facts, session: Session, { duties }: { duties: string[] }) {
  const leads = duties.filter((id) => facts.adult.get(id)?.adult.lead).length;
  const found = session.staff + leads + facts.openSlots(session.id) >= 1;
  return session.needsLead && !found ? 'nobody present may lead' : null;
}

function host(facts: Facts, session: Session, { duties }: { duties: string[] }) {
  const found = duties.some((id) => facts.adult.get(id)?.family.id === session.host);
  return session.host !== null && !found ? `no adult of the host ${session.host} is on duty` : null;
}

function onCall(facts: Facts): Violation[] {
  const most = facts.problem.rules.backupsPerSession;
  return facts.problem.sessions.flatMap((session) => {
    const count = facts.rota.backups.filter((b) => b.session === session.id).length;
    if (count > 0 && !isOpen(facts, session.id))
      return [
        {
          rule: 'backups',
          message: 'somebody is on call at a session that is not open',
          session: session.id,
        },
      ];
    const message = `${count} adults on call where ${most} may be`;
    return count > most ? [{ rule: 'backups', message, session: session.id }] : [];
  });
}

function perAdult(
  facts: Facts,
  check: (facts: Facts, adult: Adult, family: Family) => Violation[],
): Violation[] {
  return [...facts.adult.values()].flatMap(({ adult, family }) =>
    check(facts, adult, family).map((violation) => ({ ...violation, adult: adult.id })),
  );
}

function blockedTimes(facts: Facts, adult: Adult): Violation[] {
  const held = [...facts.dutiesOf(adult.id), ...facts.backupsOf(adult.id)];
  const away = adult.unavailable.map(timesOf);
  const firm = adult.practices.filter((p) => p.nonNegotiable).flatMap((p) => p.times.map(timesOf));
  const found: Violation[] = [];
  held.forEach((session, i) => {
    const at = timesOf(session);
    if (away.some((span) => meet(span, at)))
      found.push({ rule: 'unavailable', message: 'the adult is unavailable then', session: session.id });
    if (firm.some((span) => meet(span, at)))
      found.push({
        rule: 'protectedPractice',
        message: 'a non-negotiable practice is then',
        session: session.id,
      });
    for (const other of held.slice(0, i))
      if (clash(other, session))
        found.push({
          rule: 'otherDuty',
          message: `the adult is on at ${other.id} at the same time`,
          session: session.id,
          other: other.id,
        });
  });
  return found;
}

function dutyLimits(facts: Facts, adult: Adult): Violation[] {
  const duties = facts.dutiesOf(adult.id);
  const found: Violation[] = [];
  for (const week of facts.weeks) {
    const count = duties.filter((session) => facts.weekOf(session) === week).length;
    const message = `${count} duties in ${week} where ${adult.maxDutiesPerWeek} may be`;
    if (count > adult.maxDutiesPerWeek) found.push({ rule: 'weeklyLimit', message, week });
  }
  if (adult.maxDuties !== null && duties.length > adult.maxDuties)
    found.push({
      rule: 'totalLimit',
      message: `${duties.length} duties in all where ${adult.maxDuties} may be`,
    });
  return found;
}

function restBetween(facts: Facts, adult: Adult): Violation[] {
  const rest = facts.problem.rules.minHoursBetweenDuties * 3_600_000;
  const inOrder = [...facts.dutiesOf(adult.id)].sort((a, b) => startOf(a) - startOf(b));
  return inOrder.flatMap((session, i) => {
    const earlier = inOrder.slice(0, i).filter((other) => startOf(session) - endOf(other) < rest);
    const message = `less than ${rest / 3_600_000} hours after a duty at ${earlier[0]?.id}`;
    const [other] = earlier;
    return other && rest > 0 ? [{ rule: 'restBetween', message, session: session.id, other: other.id }] : [];
  });
}

function exempt(facts: Facts, adult: Adult, family: Family): Violation[] {
  if (family.share > 0 && adult.maxDutiesPerWeek > 0 && adult.maxDuties !== 0) return [];
  return [...facts.dutiesOf(adult.id), ...facts.backupsOf(adult.id)].map((session) => ({
    rule: 'exempt',
    message: 'the adult is exempt from duties and from being on call',
    session: session.id,
  }));
}

function perFamily(facts: Facts, check: (facts: Facts, family: Family) => Violation[]): Violation[] {
  return facts.problem.families.flatMap((family) =>
    check(facts, family).map((violation) => ({ ...violation, family: family.id })),
  );
}

function placeOverlap(facts: Facts, family: Family): Violation[] {
  const places = facts.placesOf(family.id).map((session) => ({ session, at: timesOf(session) }));
  return places.flatMap(({ session, at }, i) =>
    places
      .slice(0, i)
      .filter((other) => meet(other.at, at))
      .map(({ session: other }) => ({
        rule: 'placeOverlap',
        message: `a place at ${other.id} is at the same time`,
        session: session.id,
        other: other.id,
      })),
  );
}

function placesPerWeek(facts: Facts, family: Family): Violation[] {
  const { min, max } = family.placesPerWeek;
  const barred = new Set(
    facts.problem.fixed.noPlaces.filter((p) => p.family === family.id).map((p) => p.session),
  );
  return facts.weeks.flatMap((week) => {
    const count = facts.placesOf(family.id).filter((session) => facts.weekOf(session) === week).length;
    const usable = facts.problem.sessions.filter(
      (s) => facts.weekOf(s) === week && !family.excludedVenues.includes(s.venue) && !barred.has(s.id),
    );
    const least = Math.min(min, mostPlaces(usable));
    if (count > max)
      return [{ rule: 'placesPerWeek', message: `${count} places in ${week} where ${max} may be`, week }];
    if (count < least)
      return [{ rule: 'placesPerWeek', message: `${count} places in ${week} where ${least} must be`, week }];
    return [];
  });
}

/** The most sessions one family can attend: take whichever ends first, drop what it overlaps, go on. */
function mostPlaces(sessions: Session[]): number {
  let count = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { from, to } of sessions.map(timesOf).sort((a, b) => a.to - b.to)) {
    if (from < reached) continue;
    count += 1;
    reached = to;
  }
  return count;
}

function venues(facts: Facts, family: Family): Violation[] {
  return facts
    .placesOf(family.id)
    .filter((session) => family.excludedVenues.includes(session.venue))
    .map((session) => ({
      rule: 'excludedVenue',
      message: `its children cannot use ${session.venue}`,
      session: session.id,
    }));
}

function comeAlong(facts: Facts, family: Family): Violation[] {
  if (!family.childrenComeAlong) return [];
  const places = new Set(facts.placesOf(family.id).map((s) => s.id));
  return family.adults.flatMap((adult) =>
    facts
      .dutiesOf(adult.id)
      .filter((session) => !places.has(session.id))
      .map((session) => ({
        rule: 'comeAlong',
        message: `${adult.id} is on duty without the children`,
        session: session.id,
        adult: adult.id,
      })),
  );
}

function fixedItems(facts: Facts): Violation[] {
  const { fixed } = facts.problem;
  const key = (item: { adult?: string; family?: string; session: string }) =>
    JSON.stringify([item.adult ?? item.family, item.session]);
  return (['duties', 'backups', 'places'] as const).flatMap((kind) => {
    const has = new Set(facts.rota[kind].map(key));
    const barred =
      fixed[`no${kind[0]?.toUpperCase()}${kind.slice(1)}` as 'noDuties' | 'noBackups' | 'noPlaces'];
    const missing = fixed[kind].filter((item) => !has.has(key(item)));
    const extra = barred.filter((item) => has.has(key(item)));
    return [
      ...missing.map((item) => ({
        rule: 'fixed',
        message: `fixed ${kind} of ${JSON.stringify(item)} is not held`,
        ...item,
      })),
      ...extra.map((item) => ({
        rule: 'fixed',
        message: `${JSON.stringify(item)} is ruled out of ${kind}`,
        ...item,
      })),
    ];
  });
}
