import { isCoordinator } from '#app/coops/scope.ts';
import { makeLog } from '#app/http/log.ts';
import type { QuietHours } from '#app/reminders/landing.ts';
import type { AttunedWindow } from '#app/restoration/attuned.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { Transport } from '#emails/transport.ts';
import { coopWithCycle, memberIn, sessionIn } from '#tests/integration/claims-coop.ts';

export const origin = 'https://rota.example.org';

/** The parts of the app that a sweep needs. */
export const sweepApp = (db: Database, transport: Transport) => ({
  ...{ db, transport, log: makeLog('silent') },
  settings: { origin },
});

/**
 * Laurel Court with three members who have addresses and one child each, and a cycle not yet published whose sessions are
 * on Tuesdays at 9:00 in California: 1 December with Ife on duty and Lena's child in care, 8 December with a slot open.
 */
export async function mailedCoop(db: Database, published: string | null = null) {
  const coop = await coopWithCycle(db, {}, published);
  if (!isCoordinator(coop.scope)) throw new Error('who starts a co-op coordinates it');
  const [ife, lena, maria] = [
    await memberIn(db, coop, 'Ife'),
    await memberIn(db, coop, 'Lena'),
    await memberIn(db, coop, 'Maria'),
  ];
  for (const [member, email, phone] of [
    [ife, 'ife@example.org', '510-555-0101'],
    [lena, 'lena@example.org', ''],
    [maria, 'maria@example.org', ''],
  ] as const)
    await db.updateTable('adults').set({ email, phone }).where('id', '=', member.scope.adultId).execute();
  const held = await sessionIn(db, coop, { date: '2026-12-01', slots: 1, hostFamilyId: ife.familyId });
  const open = await sessionIn(db, coop, { date: '2026-12-08', slots: 2 });
  const dutyId = held.slots[0]!;
  await db
    .updateTable('duties')
    .set({ adult_id: ife.scope.adultId })
    .where('id', 'in', [dutyId, open.slots[0]!])
    .execute();
  await db
    .insertInto('places')
    .values({ id: newId(), coop_id: coop.coopId, session_id: held.sessionId, child_id: lena.childId })
    .execute();
  return {
    ...{ coopId: coop.coopId, cycleId: coop.cycleId, scope: coop.scope },
    ...{ ife, lena, maria, dutyId, openSlot: open.slots[1]! },
    sessionId: held.sessionId,
  };
}

export type MailedCoop = Awaited<ReturnType<typeof mailedCoop>>;

/** Sets when these members want no mail. */
export async function noMailFor(
  db: Database,
  member: MailedCoop['ife'],
  { quiet, attuned }: { quiet?: QuietHours; attuned?: AttunedWindow },
): Promise<void> {
  const { coopId, adultId } = member.scope;
  if (quiet)
    await db
      .insertInto('mail_wishes')
      .values({
        ...{ adult_id: adultId, coop_id: coopId, token: newId() },
        ...{ quiet_start: quiet.start, quiet_end: quiet.end },
      })
      .execute();
  if (attuned)
    await db
      .insertInto('attuned_windows')
      .values({
        ...{ id: newId(), coop_id: coopId, family_id: member.familyId, name: 'Bedtime' },
        ...{ weekdays: attuned.weekdays, start_time: attuned.startTime, end_time: attuned.endTime },
      })
      .execute();
}
