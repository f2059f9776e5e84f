import { writeWindows } from '#app/restoration/practice.ts';
import type { People } from '#app/rotation/planning.ts';
import { addDays, type LocalDate } from '#app/time/index.ts';
import { newId } from '../ids.ts';
import { adultNames, childNames, familyNames, practiceNames, streets } from './names.ts';
import type { Random } from './random.ts';
import type { Rows } from './rows.ts';

type Into = { rows: Rows; random: Random; coopId: string; tag: string; today: LocalDate; now: string };

/** Families with adults and children, who each adult is as a person who can sign in, and when they are away. */
export function addPeople(into: Into, count: number): People {
  const { rows, random, coopId, today, now } = into;
  const people: People = { families: [], children: [], adults: [], absences: [], practices: [] };
  const first = random.whole(0, familyNames.length - 1);
  for (let i = 0; i < count; i += 1) {
    const name = familyNames[(first + i * 5) % familyNames.length] as string;
    const family = {
      ...{ id: newId(), name, share: 1, placesMin: 0, placesMax: 3, comeAlong: true },
      ...{ careDays: null, avoided: { homes: [], venues: [] }, attuned: [] },
    };
    const address = `${random.whole(1, 120)} ${random.pick(streets)}`;
    people.families.push(family);
    rows.families.push({
      id: family.id,
      coop_id: coopId,
      folded_name: name.toLowerCase(),
      name,
      address,
      share: 1,
      places_min: 0,
      places_max: 3,
      care_days: null,
      children_come_along: 1,
      created_at: now,
    });
    rows.venues.push({ id: newId(), coop_id: coopId, family_id: family.id, name, address });
    for (let c = random.whole(1, 2); c > 0; c -= 1) {
      const child = {
        id: newId(),
        familyId: family.id,
        bornOn: addDays(today, -random.whole(13 * 30, 60 * 30)),
      };
      people.children.push(child);
      rows.children.push({
        id: child.id,
        coop_id: coopId,
        family_id: family.id,
        name: random.pick(childNames),
        born_on: child.bornOn,
        allergies: random.chance(0.15) ? 'nuts' : '',
      });
    }
    for (let a = random.chance(0.7) ? 2 : 1; a > 0; a -= 1) addAdult(into, people, family);
  }
  return people;
}

function addAdult(into: Into, people: People, family: People['families'][number]): void {
  const { rows, random, coopId, tag, now } = into;
  const first = random.pick(adultNames);
  const adult = {
    id: newId(),
    familyId: family.id,
    name: `${first} ${family.name}`,
    firstAid: random.chance(0.5),
  };
  const isFirst = people.adults.length === 0;
  const plain = first.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const email = `${plain}.${family.name.toLowerCase()}.${tag}-${people.adults.length}@example.org`;
  people.adults.push(adult);
  rows.adults.push({
    id: adult.id,
    coop_id: coopId,
    family_id: family.id,
    name: adult.name,
    email,
    phone: '',
    first_aid: adult.firstAid ? 1 : 0,
  });
  const userId = newId();
  rows.auth_users.push({
    id: userId,
    name: '',
    email,
    emailVerified: 1,
    image: null,
    createdAt: now,
    updatedAt: now,
  });
  rows.members.push({
    id: newId(),
    coop_id: coopId,
    user_id: userId,
    adult_id: adult.id,
    role: isFirst ? 'coordinator' : 'member',
    created_at: now,
  });
  if (random.chance(0.3)) {
    const absence = {
      adultId: adult.id,
      kind: 'weekly' as const,
      weekday: random.whole(1, 5),
      startTime: '00:00',
      endTime: '24:00',
      firstDay: null,
      lastDay: null,
    };
    people.absences.push(absence);
    rows.absences.push({
      id: newId(),
      coop_id: coopId,
      adult_id: adult.id,
      kind: 'weekly',
      weekday: absence.weekday,
      start_time: absence.startTime,
      end_time: absence.endTime,
      first_day: null,
      last_day: null,
      source: '',
      to_confirm: 0,
    });
  }
  if (random.chance(0.5)) {
    const practice = {
      adultId: adult.id,
      name: random.pick(practiceNames),
      nonNegotiable: random.chance(0.3),
      windows: [{ weekday: random.whole(1, 5), start: '09:30', end: '11:00' }],
    };
    people.practices.push(practice);
    rows.practices.push({
      id: newId(),
      coop_id: coopId,
      adult_id: adult.id,
      name: practice.name,
      non_negotiable: practice.nonNegotiable ? 1 : 0,
      times: writeWindows(practice.windows),
      source: '',
      to_confirm: 0,
    });
  }
}
