import { isTimeZone } from '#app/time/index.ts';
import { ShapeCheck } from './check-shape.ts';
import type { Fault, Problem } from './problem.ts';

type Ids = { families: Set<string>; adults: Set<string>; sessions: Set<string> };

/**
 * Reads a rotation problem out of parsed JSON.
 * @returns the problem, or every fault found with its JSON path. Never throws, whatever it is given.
 */
export function readProblem(json: unknown): { ok: true; problem: Problem } | { ok: false; faults: Fault[] } {
  const check = new ShapeCheck();
  const root = check.object(json, '$');
  if (root) {
    if (root.format !== 'rotation-problem/1') check.fault('$.format', 'must be "rotation-problem/1"');
    check.text(root.name, '$.name');
    const zone = check.text(root.timeZone, '$.timeZone');
    if (zone !== '' && !isTimeZone(zone))
      check.fault('$.timeZone', `${JSON.stringify(zone)} is not an IANA time zone`);
    readRules(check, root.rules);
    const ids: Ids = { families: new Set(), adults: new Set(), sessions: new Set() };
    const children = new Set<string>();
    check.list(root.families, '$.families').forEach((family, i) => {
      readFamily(check, family, `$.families[${i}]`, ids, children);
    });
    check.list(root.sessions, '$.sessions').forEach((session, i) => {
      readSession(check, session, `$.sessions[${i}]`, ids);
    });
    readFixed(check, root.fixed, ids);
    readPublished(check, root.published);
  }
  if (check.faults.length > 0) return { ok: false, faults: check.faults };
  return { ok: true, problem: json as Problem };
}

function readRules(check: ShapeCheck, value: unknown): void {
  const rules = check.object(value, '$.rules');
  if (!rules) return;
  check.positive(rules.childrenPerAdult, '$.rules.childrenPerAdult');
  check.number(rules.minAdults, '$.rules.minAdults', 1, 'integer');
  check.number(rules.backupsPerSession, '$.rules.backupsPerSession', 0, 'integer');
  check.number(rules.onCallLoad, '$.rules.onCallLoad', 0, 'number', 1);
  check.number(rules.minHoursBetweenDuties, '$.rules.minHoursBetweenDuties', 0, 'number');
  check.number(rules.restorationMinutesPerWeek, '$.rules.restorationMinutesPerWeek', 0, 'number');
}

function readId(check: ShapeCheck, value: unknown, path: string, taken: Set<string>): void {
  const id = check.text(value, path);
  if (id !== '' && taken.has(id)) check.fault(path, `${JSON.stringify(id)} is taken already`);
  taken.add(id);
}

function readFamily(check: ShapeCheck, value: unknown, path: string, ids: Ids, childIds: Set<string>): void {
  const family = check.object(value, path);
  if (!family) return;
  readId(check, family.id, `${path}.id`, ids.families);
  check.number(family.share, `${path}.share`, 0, 'integer');
  const places = check.object(family.placesPerWeek, `${path}.placesPerWeek`);
  if (places) {
    const min = check.number(places.min, `${path}.placesPerWeek.min`, 0, 'integer');
    const max = check.number(places.max, `${path}.placesPerWeek.max`, 0, 'integer');
    if (max < min) check.fault(`${path}.placesPerWeek.max`, 'must not be below min');
  }
  check.flag(family.childrenComeAlong, `${path}.childrenComeAlong`);
  check.list(family.excludedVenues, `${path}.excludedVenues`).forEach((venue, i) => {
    check.text(venue, `${path}.excludedVenues[${i}]`);
  });
  const children = check.list(family.children, `${path}.children`);
  if (children.length === 0 && Array.isArray(family.children))
    check.fault(`${path}.children`, 'must name at least one child');
  children.forEach((value, i) => {
    const child = check.object(value, `${path}.children[${i}]`);
    if (!child) return;
    readId(check, child.id, `${path}.children[${i}].id`, childIds);
    check.positive(child.weight, `${path}.children[${i}].weight`);
  });
  check.list(family.adults, `${path}.adults`).forEach((adult, i) => {
    readAdult(check, adult, `${path}.adults[${i}]`, ids.adults);
  });
}

function readAdult(check: ShapeCheck, value: unknown, path: string, ids: Set<string>): void {
  const adult = check.object(value, path);
  if (!adult) return;
  readId(check, adult.id, `${path}.id`, ids);
  check.flag(adult.lead, `${path}.lead`);
  if (adult.restorationMinutesPerWeek !== undefined)
    check.number(adult.restorationMinutesPerWeek, `${path}.restorationMinutesPerWeek`, 0, 'number');
  check.number(adult.maxDutiesPerWeek, `${path}.maxDutiesPerWeek`, 0, 'integer');
  if (adult.maxDuties !== null) check.number(adult.maxDuties, `${path}.maxDuties`, 0, 'integer');
  check.spans(adult.unavailable, `${path}.unavailable`);
  check.list(adult.practices, `${path}.practices`).forEach((value, i) => {
    const practice = check.object(value, `${path}.practices[${i}]`);
    if (!practice) return;
    check.text(practice.name, `${path}.practices[${i}].name`);
    check.flag(practice.nonNegotiable, `${path}.practices[${i}].nonNegotiable`);
    check.spans(practice.times, `${path}.practices[${i}].times`);
  });
}

function readSession(check: ShapeCheck, value: unknown, path: string, ids: Ids): void {
  const session = check.object(value, path);
  if (!session) return;
  readId(check, session.id, `${path}.id`, ids.sessions);
  check.span(session.start, `${path}.start`, session.end, `${path}.end`);
  check.text(session.venue, `${path}.venue`);
  check.number(session.capacity, `${path}.capacity`, 0, 'integer');
  if (session.minAdults !== undefined) check.number(session.minAdults, `${path}.minAdults`, 1, 'integer');
  check.number(session.staff, `${path}.staff`, 0, 'integer');
  check.flag(session.needsLead, `${path}.needsLead`);
  if (session.host !== null) known(check, session.host, `${path}.host`, ids.families, 'family');
}

function known(check: ShapeCheck, value: unknown, path: string, ids: Set<string> | null, kind: string): void {
  const id = check.text(value, path);
  if (ids && id !== '' && !ids.has(id)) check.fault(path, `no ${kind} has the id ${JSON.stringify(id)}`);
}

function readItems(
  check: ShapeCheck,
  value: unknown,
  path: string,
  who: 'adult' | 'family',
  ids: Ids | null,
): void {
  check.list(value, path).forEach((value, i) => {
    const item = check.object(value, `${path}[${i}]`);
    if (!item) return;
    known(
      check,
      item[who],
      `${path}[${i}].${who}`,
      ids && (who === 'adult' ? ids.adults : ids.families),
      who,
    );
    known(check, item.session, `${path}[${i}].session`, ids?.sessions ?? null, 'session');
  });
}

function readFixed(check: ShapeCheck, value: unknown, ids: Ids): void {
  const fixed = check.object(value, '$.fixed');
  if (!fixed) return;
  for (const key of ['duties', 'backups', 'noDuties', 'noBackups'])
    readItems(check, fixed[key], `$.fixed.${key}`, 'adult', ids);
  for (const key of ['places', 'noPlaces']) readItems(check, fixed[key], `$.fixed.${key}`, 'family', ids);
}

/** What people hold now may name people and sessions that are gone, so ids are not looked up. */
function readPublished(check: ShapeCheck, value: unknown): void {
  if (value === null) return;
  const published = check.object(value, '$.published');
  if (!published) return;
  for (const key of ['duties', 'backups'])
    readItems(check, published[key], `$.published.${key}`, 'adult', null);
  readItems(check, published.places, '$.published.places', 'family', null);
}
