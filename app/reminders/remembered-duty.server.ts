import { isLocale } from '#app/i18n/locale.ts';
import type { Database } from '#db/connect.ts';
import type { DutyReminder } from '#emails/duty-reminder.tsx';

type Of = { coopId: string; dutyId: string; adultId: string };

/** What a reminder says about a duty; null once it is not this adult's any more, not published, or without an address. */
export async function rememberedDuty(
  db: Database,
  of: Of,
): Promise<Omit<DutyReminder, 'now' | 'origin' | 'turnOff'> | null> {
  const row = await db
    .selectFrom('duties')
    .innerJoin('sessions', 'sessions.id', 'duties.session_id')
    .innerJoin('cycles', 'cycles.id', 'sessions.cycle_id')
    .innerJoin('coops', 'coops.id', 'duties.coop_id')
    .innerJoin('adults', 'adults.id', 'duties.adult_id')
    .leftJoin('venues', 'venues.id', 'sessions.venue_id')
    .leftJoin('families', 'families.id', 'sessions.host_family_id')
    .where('duties.id', '=', of.dutyId)
    .where('duties.coop_id', '=', of.coopId)
    .where('duties.adult_id', '=', of.adultId)
    .where('cycles.published_at', 'is not', null)
    .select([
      'adults.email',
      'coops.name as coopName',
      'coops.locale',
      'coops.time_zone as timeZone',
      'sessions.id as sessionId',
      'sessions.starts_at as startsAt',
      'sessions.ends_at as endsAt',
      'venues.name as venueName',
      'venues.address as venueAddress',
      'families.name as hostName',
      'families.address as hostAddress',
    ])
    .executeTakeFirst();
  if (!row?.email) return null;
  const others = await db
    .selectFrom('duties')
    .innerJoin('adults', 'adults.id', 'duties.adult_id')
    .where('duties.coop_id', '=', of.coopId)
    .where('duties.session_id', '=', row.sessionId)
    .where('duties.id', '!=', of.dutyId)
    .select(['adults.name', 'adults.phone', 'adults.email'])
    .orderBy('adults.name')
    .execute();
  const place = row.venueName !== null ? [row.venueName, row.venueAddress] : [row.hostName, row.hostAddress];
  return {
    to: row.email,
    locale: isLocale(row.locale) ? row.locale : 'en',
    coop: { id: of.coopId, name: row.coopName, timeZone: row.timeZone },
    dutyId: of.dutyId,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    place: place.filter(Boolean).join(', ') || null,
    others: others.map((other) => ({
      name: other.name,
      reach: [other.phone, other.email].filter(Boolean).join(', '),
    })),
  };
}
