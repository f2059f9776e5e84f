import { expect, it } from 'vitest';
import { addClosure, closuresFrom, removeClosure } from '#app/coops/closures.server.ts';
import { weekdayPattern } from '#app/coops/pattern.server.ts';
import { removeSessions, type SessionLine, saveSessions } from '#app/coops/save-sessions.server.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { coopWithCycle } from './claims-coop.ts';

const line: SessionLine = {
  weekdays: [3, 4],
  startTime: '09:00',
  endTime: '12:00',
  capacity: 6,
  venue: { kind: 'new', name: 'Hall', address: '' },
};

eachDatabase('the sessions of a co-op', (open) => {
  it('can be added, changed and taken out, each start once, and never at another co-op’s place', async () => {
    const { db } = await open();
    const [coop, other] = [await coopWithCycle(db), await coopWithCycle(db)];
    const saved = await saveSessions(db, coop.scope, { lineId: null, line });
    const pattern = await weekdayPattern(db, coop.scope);
    expect(saved).toEqual({ ok: true, lineIds: pattern.slice(2).map(({ id }) => id) });
    expect(pattern.map(({ weekday, venueName }) => [weekday, venueName])).toEqual([
      [1, null],
      [2, null],
      [3, 'Hall'],
      [4, 'Hall'],
    ]);
    const lineId = pattern[2]?.id ?? '';
    const twice = { ...line, weekdays: [4 as const] };
    expect(await saveSessions(db, coop.scope, { lineId, line: twice })).toEqual({
      ok: false,
      reason: 'sameStart',
    });
    expect(await weekdayPattern(db, coop.scope)).toHaveLength(4);
    const hall = { kind: 'known' as const, id: pattern[2]?.venueId ?? '' };
    const elsewhere = { lineId: null, line: { ...line, venue: hall } };
    expect(await saveSessions(db, other.scope, elsewhere)).toEqual({ ok: false, reason: 'venueKindMissing' });
    expect(await saveSessions(db, other.scope, { lineId, line })).toEqual({ ok: false, reason: 'notFound' });
    expect(await removeSessions(db, other.scope, lineId)).toBe(false);
    const later = { ...line, weekdays: [3 as const], endTime: '13:00', venue: hall };
    expect(await saveSessions(db, coop.scope, { lineId, line: later })).toMatchObject({ ok: true });
    expect((await weekdayPattern(db, coop.scope))[2]).toMatchObject({ endTime: '13:00', venueName: 'Hall' });
  });

  it('pause on closed days, until those are taken back', async () => {
    const { db } = await open();
    const [coop, other] = [await coopWithCycle(db), await coopWithCycle(db)];
    const holidays = { firstDay: '2026-12-21', lastDay: '2027-01-01', reason: 'holidays' };
    const { closureId } = await addClosure(db, coop.scope, holidays);
    const closures = await closuresFrom(db, coop.scope, '2027-01-01');
    expect(closures).toEqual([{ id: closureId, ...holidays }]);
    expect(await closuresFrom(db, coop.scope, '2027-01-02')).toEqual([]);
    expect(await closuresFrom(db, other.scope, '2026-12-01')).toEqual([]);
    await removeClosure(db, other.scope, closures[0]?.id ?? '');
    expect(await closuresFrom(db, coop.scope, '2026-12-01')).toHaveLength(1);
    await removeClosure(db, coop.scope, closures[0]?.id ?? '');
    expect(await closuresFrom(db, coop.scope, '2026-12-01')).toEqual([]);
  });
});
