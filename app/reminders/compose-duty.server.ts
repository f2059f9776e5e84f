import { coordinatorsBeside } from '#app/coops/coordinators.server.ts';
import { byName } from '#app/i18n/by-name.ts';
import { dutyReminderMail } from '#emails/duty-reminder.tsx';
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
    .execute();
  const coordinators = others.length > 0 ? [] : await coordinatorsBeside(db, { coopId: coop.id, adultId });
  const children = await db
    .selectFrom('places')
    .innerJoin('children', 'children.id', 'places.child_id')
    .where('places.coop_id', '=', coop.id)
    .where('places.session_id', '=', row.sessionId)
    .where('children.family_id', '=', familyId)
    .select('children.name')
    .execute();
  const mail = await dutyReminderMail({
    ...{ to: addressee.to, locale: addressee.locale, coop, now, origin, turnOff },
    dutyId: subjectId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: placeOf(row),
    children: children.sort(byName).map(({ name }) => name),
    others: others.sort(byName),
    coordinators,
  });
  return { mail };
};
