import { judgeDuty, situationOf } from '#app/claims/judge.ts';
import { ownFacts } from '#app/claims/own.server.ts';
import { findScope } from '#app/coops/queries.server.ts';
import { isOpen } from '#app/rotation/is-open.ts';
import { publishedSessions, type SessionSeen } from '#app/rotation/sessions.server.ts';
import { addDays, localDateOf, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import type { Person } from '#emails/layout.tsx';
import { openSlotsMail } from '#emails/open-slots.tsx';
import type { Compose } from './compose-mail.server.ts';
import { offeredDays } from './due.ts';

/**
 * The open slots of the coming days that this member may take, by the rule that the page asks. Null when there are none, or
 * none that an earlier mail has not told of.
 */
export const composeOpenSlots: Compose = async (db, { addressee, now, origin, turnOff }) => {
  const { coop, member, to, locale } = addressee;
  const scope = member && (await findScope(db, member.userId, coop.id));
  const own = scope && (await ownFacts(db, scope));
  if (!own) return null;
  const today = localDateOf(now, coop.timeZone);
  const last = addDays(today, offeredDays);
  const sessions = await publishedSessions(
    db,
    scope,
    addDays(mondayOf(today), -1),
    addDays(mondayOf(last), 7),
  );
  const situation = situationOf({ own, sessions, now, timeZone: coop.timeZone });
  const offered = sessions.filter((session) => {
    const slot = session.duties.find(isOpen);
    return slot && session.localDate <= last && judgeDuty(situation, session, slot.id).ok;
  });
  const openIds = offered.flatMap((session) => openIn(session).map(({ id }) => id));
  const known = await toldOf(db, addressee.adultId, openIds);
  if (openIds.every((id) => known.has(id))) return null;
  const people = await peopleAt(db, coop.id, offered);
  const mail = await openSlotsMail({
    ...{ to, locale, coop, now, origin, turnOff },
    slots: offered.flatMap((session) => {
      const [slot, ...more] = openIn(session);
      if (!slot) return [];
      const { startsAt, endsAt, venue, duties } = session;
      return [
        {
          dutyId: slot.id,
          startsAt,
          endsAt,
          place: venue && [venue.name, venue.address].filter(Boolean).join(', '),
          others: duties.flatMap(({ adultId }) => people.get(adultId ?? '') ?? []),
          missing: 1 + more.length,
        },
      ];
    }),
  });
  return { mail, told: openIds.filter((id) => !known.has(id)) };
};

function openIn(session: SessionSeen) {
  return session.duties.filter(isOpen);
}

/** Which of these slots a mail has told this adult of. */
async function toldOf(db: Database, adultId: string, slotIds: string[]): Promise<Set<string>> {
  if (slotIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('reminders')
    .where('kind', '=', 'openSlot')
    .where('adult_id', '=', adultId)
    .where('subject_id', 'in', slotIds)
    .select('subject_id')
    .execute();
  return new Set(rows.map((row) => row.subject_id));
}

async function peopleAt(db: Database, coopId: string, sessions: SessionSeen[]): Promise<Map<string, Person>> {
  const ids = sessions.flatMap(({ duties }) => duties.flatMap(({ adultId }) => adultId ?? []));
  if (ids.length === 0) return new Map();
  const adults = await db
    .selectFrom('adults')
    .where('coop_id', '=', coopId)
    .where('id', 'in', ids)
    .select(['id', 'name', 'phone', 'email'])
    .execute();
  return new Map(adults.map(({ id, ...person }) => [id, person]));
}
