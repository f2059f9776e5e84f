import { expect, it } from 'vitest';
import { claimDuty } from '#app/claims/claim-duty.server.ts';
import { claimPlace } from '#app/claims/claim-place.server.ts';
import type { Scope } from '#app/coops/scope.ts';
import { rotaFrom } from '#app/rotation/rota.server.ts';
import { weekOf } from '#app/rotation/week.server.ts';
import type { Database } from '#db/connect.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { coopWithCycle, memberIn, now, sessionIn } from './claims-coop.ts';

const ended = '2026-12-01T20:00:00.000Z';

/** Whom the pages name to a member at each session of the week. */
async function namedTo(db: Database, scope: Scope, at = now) {
  const rota = await rotaFrom(db, scope, at, 'everyone');
  return rota?.weeks[0]?.days.flatMap(({ sessions }) => sessions.map(({ coming }) => coming));
}

eachDatabase('the children who come', (open) => {
  it('are named to whoever is on duty, with what they must not have, and to nobody else', async () => {
    const { db } = await open();
    const coop = await coopWithCycle(db);
    const [ife, lena] = [await memberIn(db, coop, 'Ife'), await memberIn(db, coop, 'Lena')];
    const tuesday = await sessionIn(db, coop, { date: '2026-12-01', slots: 1 });
    const thursday = await sessionIn(db, coop, { date: '2026-12-03', slots: 1 });
    await db.updateTable('children').set({ allergies: 'nuts' }).where('id', '=', lena.childId).execute();
    for (const { sessionId } of [tuesday, thursday])
      await claimPlace(db, lena.scope, { sessionId, childId: lena.childId, now });
    expect(await claimDuty(db, ife.scope, { dutyId: tuesday.slots[0]!, now })).toEqual({ ok: true });

    const known = [{ family: 'Lena', children: [{ name: 'Lena’s child', allergies: 'nuts' }] }];
    expect(await namedTo(db, ife.scope)).toEqual([known, []]);
    expect((await weekOf(db, ife.scope, '2026-11-30', now))?.mine?.next?.coming).toEqual(known);
    expect(await namedTo(db, lena.scope)).toEqual([[], []]);
    expect(await namedTo(db, coop.scope)).toEqual([[], []]);
    expect(await namedTo(db, ife.scope, ended)).toEqual([[], []]);
  });
});
