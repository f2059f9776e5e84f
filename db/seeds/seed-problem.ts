import { writeRules } from '#app/agreements/rules.ts';
import { writeWindows } from '#app/restoration/practice.ts';
import type { Adult, Family, Problem } from '#app/scheduler/problem.ts';
import { addDays, instantFrom, localDateOf, localTimeOf, mondayOf, weekdayOf } from '#app/time/index.ts';
import type { Database } from '../connect.ts';
import { newId } from '../ids.ts';
import { inTransaction } from '../transaction.ts';
import { insertRows, noRows, type Rows } from './rows.ts';
import { localPieces, weeklyRuns } from './weekly-runs.ts';

type Into = { rows: Rows; problem: Problem; coopId: string; now: string; ids: Ids };
/** The rows' ids by the problem's. */
type Ids = Record<'families' | 'adults' | 'children' | 'sessions' | 'venues', Map<string, string>>;

/** Children are made this old, in days, so that they weigh what the problem says. */
const infantDays = 360;
const childDays = 1100;

/**
 * Makes a co-op whose next plan is the given rotation problem: its families, rules, sessions, absences, practices and
 * what is fixed, as a draft, or as a published rota where the problem has one. The rows know no on-call, no hours between
 * duties, no lead at single sessions and no paid staff: these are left out.
 * @param problem nothing speaks against, see `whyNotSeeded`
 */
export async function seedProblem(
  db: Database,
  problem: Problem,
  now: string,
): Promise<{ coopId: string; coordinator: string }> {
  const rows = noRows();
  const ids: Ids = {
    families: new Map(),
    adults: new Map(),
    children: new Map(),
    sessions: new Map(),
    venues: new Map(),
  };
  const into = { rows, problem, coopId: newId(), now, ids };
  rows.coops.push({
    id: into.coopId,
    name: problem.name,
    time_zone: problem.timeZone,
    locale: 'en',
    is_demo: 0,
    created_at: now,
  });
  addRules(into);
  const tag = into.coopId.slice(-8);
  for (const family of problem.families) addFamily(into, family, tag);
  addSessions(into);
  addAvoided(into);
  addHeld(into);
  await inTransaction(db, (trx) => insertRows(trx, rows));
  return { coopId: into.coopId, coordinator: rows.adults[0]?.email ?? '' };
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

function addRules({ rows, problem, coopId, now }: Into): void {
  const { rules } = problem;
  const weights = problem.families.flatMap((family) => family.children.map(({ weight }) => weight));
  const duties = problem.families.flatMap((family) =>
    family.adults.map(({ maxDutiesPerWeek }) => maxDutiesPerWeek),
  );
  rows.agreements.push({
    id: newId(),
    coop_id: coopId,
    version: 1,
    rules: writeRules({
      childrenPerAdult: clamp(rules.childrenPerAdult, 1, 10),
      infants: { underMonths: 18, weight: clamp(Math.max(1.5, ...weights), 1, 4) },
      minAdults: clamp(rules.minAdults, 1, 10),
      arrivalGraceMinutes: 15,
      restorationMinutesPerWeek: Math.round(clamp(rules.restorationMinutesPerWeek, 0, 3000)),
      maxDutiesPerWeek: clamp(Math.max(0, ...duties), 0, 14),
    }),
    created_at: now,
  });
}

/** "abara-omar" is Omar. */
function nameOf(id: string, family?: string): string {
  const own = family !== undefined && id.startsWith(`${family}-`) ? id.slice(family.length + 1) : id;
  return own
    .split(/[-_ ]/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

function addFamily({ rows, problem, coopId, now, ids }: Into, family: Family, tag: string): void {
  const familyId = newId();
  ids.families.set(family.id, familyId);
  const name = nameOf(family.id);
  const start = problem.sessions.map((session) => instantFrom(session.start)).toSorted()[0] ?? now;
  const firstDay = mondayOf(localDateOf(start, problem.timeZone));
  rows.families.push({
    id: familyId,
    coop_id: coopId,
    folded_name: family.id.toLowerCase(),
    name,
    address: '',
    share: family.share,
    places_min: family.placesPerWeek.min,
    places_max: family.placesPerWeek.max,
    care_days: null,
    children_come_along: family.childrenComeAlong ? 1 : 0,
    created_at: now,
  });
  for (const child of family.children) {
    const id = newId();
    ids.children.set(child.id, id);
    rows.children.push({
      id,
      coop_id: coopId,
      family_id: familyId,
      name: nameOf(child.id, family.id),
      born_on: addDays(firstDay, child.weight > 1 ? -infantDays : -childDays),
      allergies: '',
    });
  }
  for (const adult of family.adults) {
    const [id, userId] = [newId(), newId()];
    ids.adults.set(adult.id, id);
    const email = `${adult.id.toLowerCase().replace(/[^\w-]/g, '')}.${tag}-${rows.adults.length}@example.org`;
    rows.auth_users.push({
      ...{ id: userId, name: '', email, emailVerified: 1, image: null, createdAt: now, updatedAt: now },
    });
    rows.adults.push({
      id,
      coop_id: coopId,
      family_id: familyId,
      name: `${nameOf(adult.id, family.id)} ${name}`,
      email,
      phone: '',
      first_aid: adult.lead ? 1 : 0,
    });
    rows.members.push({
      id: newId(),
      coop_id: coopId,
      user_id: userId,
      adult_id: id,
      role: rows.members.length === 0 ? 'coordinator' : 'member',
      created_at: now,
    });
    addTimes(rows, { coopId, adultId: id, timeZone: problem.timeZone }, adult);
  }
}

function addTimes(rows: Rows, of: { coopId: string; adultId: string; timeZone: string }, adult: Adult): void {
  const kept = { coop_id: of.coopId, adult_id: of.adultId, source: '', to_confirm: 0 as const };
  for (const run of weeklyRuns(adult.unavailable.flatMap((span) => localPieces(span, of.timeZone)))) {
    rows.absences.push({
      ...kept,
      id: newId(),
      kind: 'weekly',
      weekday: run.weekday,
      start_time: run.start,
      end_time: run.end,
      first_day: run.first,
      last_day: run.last,
    });
  }
  for (const practice of adult.practices) {
    const runs = weeklyRuns(practice.times.flatMap((span) => localPieces(span, of.timeZone)));
    const windows = new Map(
      runs.map(({ weekday, start, end }) => [`${weekday} ${start} ${end}`, { weekday, start, end }]),
    );
    if (windows.size === 0) continue;
    rows.practices.push({
      ...kept,
      id: newId(),
      name: practice.name,
      non_negotiable: practice.nonNegotiable ? 1 : 0,
      times: writeWindows([...windows.values()]),
    });
  }
}

function addSessions({ rows, problem, coopId, now, ids }: Into): void {
  const { timeZone } = problem;
  const sessions = problem.sessions
    .map((session) => {
      const startsAt = instantFrom(session.start);
      return {
        ...session,
        startsAt,
        endsAt: instantFrom(session.end),
        date: localDateOf(startsAt, timeZone),
      };
    })
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return;
  const cycleId = newId();
  rows.cycles.push({
    id: cycleId,
    coop_id: coopId,
    first_day: mondayOf(first.date),
    last_day: addDays(mondayOf(last.date), 6),
    created_at: now,
    published_at: problem.published === null ? null : now,
  });
  const patterns = new Set<string>();
  for (const session of sessions) {
    const host = session.host === null ? null : (ids.families.get(session.host) ?? null);
    let venueId = ids.venues.get(session.venue);
    if (venueId === undefined) {
      venueId = newId();
      ids.venues.set(session.venue, venueId);
      rows.venues.push({
        id: venueId,
        coop_id: coopId,
        family_id: host,
        name: nameOf(session.venue),
        address: '',
      });
    }
    const id = newId();
    ids.sessions.set(session.id, id);
    rows.sessions.push({
      id,
      coop_id: coopId,
      cycle_id: cycleId,
      local_date: session.date,
      starts_at: session.startsAt,
      ends_at: session.endsAt,
      venue_id: venueId,
      host_family_id: host,
      capacity: session.capacity,
    });
    const weekday = weekdayOf(session.date);
    const [start, end] = [localTimeOf(session.startsAt, timeZone), localTimeOf(session.endsAt, timeZone)];
    if (patterns.has(`${weekday} ${start}`) || end <= start) continue;
    patterns.add(`${weekday} ${start}`);
    rows.session_patterns.push({
      id: newId(),
      coop_id: coopId,
      weekday,
      start_time: start,
      end_time: end,
      venue_id: host === null ? venueId : null,
      capacity: session.capacity,
    });
  }
}

function addAvoided({ rows, problem, coopId, ids }: Into): void {
  for (const family of problem.families) {
    for (const venue of family.excludedVenues) {
      const venueId = ids.venues.get(venue);
      const home = rows.venues.find(({ id }) => id === venueId)?.family_id ?? null;
      if (venueId === undefined) continue;
      rows.avoided_venues.push({
        id: newId(),
        coop_id: coopId,
        family_id: known(ids.families, family.id),
        home_of: home,
        venue_id: home === null ? venueId : null,
      });
    }
  }
}

/** What is fixed as pins, and the rota that people hold. */
function addHeld({ rows, problem, coopId, ids }: Into): void {
  const { fixed, published } = problem;
  const at = (session: string) => ({
    id: newId(),
    coop_id: coopId,
    session_id: known(ids.sessions, session),
  });
  for (const [kind, items] of [
    ['duty', fixed.duties],
    ['noDuty', fixed.noDuties],
  ] as const)
    for (const { adult, session } of items)
      rows.pins.push({ ...at(session), kind, adult_id: known(ids.adults, adult), family_id: null });
  for (const [kind, items] of [
    ['place', fixed.places],
    ['noPlace', fixed.noPlaces],
  ] as const)
    for (const { family, session } of items)
      rows.pins.push({ ...at(session), kind, adult_id: null, family_id: known(ids.families, family) });
  // A published rota may speak of people and sessions that are gone.
  for (const { adult, session } of published?.duties ?? [])
    if (ids.adults.has(adult) && ids.sessions.has(session))
      rows.duties.push({ ...at(session), adult_id: known(ids.adults, adult) });
  for (const { family, session } of published?.places ?? [])
    if (ids.sessions.has(session))
      for (const child of problem.families.find(({ id }) => id === family)?.children ?? [])
        rows.places.push({ ...at(session), child_id: known(ids.children, child.id) });
}

function known(ids: Map<string, string>, id: string): string {
  const own = ids.get(id);
  if (own === undefined)
    throw new Error(`the problem speaks of ${JSON.stringify(id)}, whom it does not have`);
  return own;
}
