import type { Database } from '#db/connect.ts';
import { dutyReminderMail } from '#emails/duty-reminder.tsx';
import type { Person } from '#emails/layout.tsx';
import type { Addressee } from './addressee.server.ts';
import type { Compose } from './compose-mail.server.ts';
import { placeColumns, placeOf } from './place-of.ts';

/** A duty; null once it is not this adult's any more or not published. */
export const composeDuty: Compose = async (db, { addressee, subjectId, now, origin, turnOff }) => {
  const { coop, adultId, familyId } = addressee;
  const row = await db
    .selectFrom('duties')
    .innerJoin('sessions', 'sessions.id', 'duties.session_id')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .leftJoin('venues', 'venues.id', 'sessions.venue_id')
    .leftJoin('families', 'families.id', 'sessions.host_family_id')
    .where('duties.id', '=', subjectId)
    .where('duties.coop_id', '=', coop.id)
    .where('duties.adult_id', '=', adultId)
    .where('cycles.published_at', 'is not', null)
    .select([
      'sessions.id as sessionId',
      'sessions.starts_at as startsAt',
      'sessions.ends_at as endsAt',
      ...placeColumns,
    ])
    .executeTakeFirst();
  if (!row) return null;
  const others = await db
    .selectFrom('duties')
    .innerJoin('adults', 'adults.id', 'duties.adult_id')
    .where('duties.coop_id', '=', coop.id)
    .where('duties.session_id', '=', row.sessionId)
    .where('duties.id', '!=', subjectId)
    .select(['adults.name', 'adults.phone', 'adults.email'])
    .orderBy('adults.name')
    .execute();
  const coordinators = others.length > 0 ? [] : await coordinatorsBut(db, addressee);
  const children = await db
    .selectFrom('places')
    .innerJoin('children', 'children.id', 'places.child_id')
    .where('places.coop_id', '=', coop.id)
    .where('places.session_id', '=', row.sessionId)
    .where('children.family_id', '=', familyId)
    .select('children.name')
    .orderBy('children.name')
    .execute();
  const mail = await dutyReminderMail({
    ...{ to: addressee.to, locale: addressee.locale, coop, now, origin, turnOff },
    dutyId: subjectId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: placeOf(row),
    children: children.map(({ name }) => name),
    others,
    coordinators,
  });
  return { mail };
};

/** Whom an adult alone on duty can reach: the co-op's coordinators, besides themselves. */
async function coordinatorsBut(db: Database, { coop, adultId }: Addressee): Promise<Person[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('auth_users', 'auth_users.id', 'members.user_id')
    .leftJoin('adults', 'adults.id', 'members.adult_id')
    .where('members.coop_id', '=', coop.id)
    .where('members.role', '=', 'coordinator')
    .where((eb) => eb.or([eb('adults.id', 'is', null), eb('adults.id', '!=', adultId)]))
    .select(['adults.name', 'adults.phone', 'adults.email', 'auth_users.email as account'])
    .orderBy('members.id')
    .execute();
  return rows.map(({ name, phone, email, account }) =>
    name === null
      ? { name: account, phone: '', email: null }
      : { name, phone: phone ?? '', email: email ?? account },
  );
}
