import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { findScope } from '#app/coops/queries.server.ts';
import { isCoordinator } from '#app/coops/scope.ts';
import { buildProblem } from '#app/rotation/build-problem.ts';
import { readPlanning } from '#app/rotation/read-planning.server.ts';
import { judge, readProblem } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { addDays, instantFrom, mondayOf } from '#app/time/index.ts';
import type { Database } from '#db/connect.ts';
import { seedCoops } from '#db/seeds/seed-coops.ts';
import { seedProblem } from '#db/seeds/seed-problem.ts';
import { whyNotSeeded } from '#db/seeds/why-not-seeded.ts';
import { eachDatabase } from '#tests/support/databases.ts';
import { rotaOf } from '#tests/support/rota-of.ts';

const now = '2026-11-24T18:00:00.000Z';

async function planned(db: Database, { coopId, coordinator }: { coopId: string; coordinator: string }) {
  const user = await db
    .selectFrom('auth_users')
    .where('email', '=', coordinator)
    .select('id')
    .executeTakeFirstOrThrow();
  const scope = await findScope(db, user.id, coopId);
  if (!scope || !isCoordinator(scope)) throw new Error('the named person coordinates the co-op');
  const cycle = await db
    .selectFrom('cycles')
    .where('coop_id', '=', coopId)
    .selectAll()
    .executeTakeFirstOrThrow();
  const planning = await readPlanning(db, scope, cycle.id);
  if (!planning) throw new Error('the cycle stands');
  // Judged as a draft: what has begun counts like the rest.
  const draft = { ...planning, cycle: { ...planning.cycle, publishedAt: null } };
  return { cycle, planning, problem: buildProblem(draft, '2000-01-01T00:00:00.000Z') };
}

eachDatabase('seeding', (open) => {
  it('brings in co-ops with valid published weeks around today, twice without a clash', async () => {
    const { db } = await open();
    const seeded = [...(await seedCoops(db, { coops: 3, now })), ...(await seedCoops(db, { coops: 2, now }))];
    expect(await db.selectFrom('coops').select('id').execute()).toHaveLength(5);
    for (const coop of seeded) {
      const { cycle, planning, problem } = await planned(db, coop);
      expect(cycle.published_at).toBe(now);
      expect(cycle.first_day).toBe(addDays(mondayOf('2026-11-24'), -7));
      const { violations } = judge(problem, rotaOf(problem, planning));
      expect(violations.filter(({ rule }) => rule !== 'levels')).toEqual([]);
      expect(planning.sessions).toHaveLength(30);
      expect(planning.duties.length).toBeGreaterThan(30);
      expect(planning.places.length).toBeGreaterThan(60);
    }
    expect(
      await db.selectFrom('duties').where('adult_id', 'is', null).select('id').execute(),
    ).not.toHaveLength(0);
  });

  for (const name of ['solo-parents-5', 'repair-9', 'preschool-24', 'contradiction-6'])
    it(`makes of the problem ${name} rows that say the same`, async () => {
      const { db } = await open();
      const json = JSON.parse(readFileSync(`tests/scheduler/problems/${name}.json`, 'utf8'));
      const read = readProblem(json);
      if (!read.ok) throw new Error('the problem is well-formed');
      const { problem: given } = read;
      const { problem: made, planning } = await planned(db, await seedProblem(db, given, now));
      const count = (of: typeof given) => ({
        families: of.families
          .map((family) => [
            family.share,
            family.placesPerWeek,
            family.childrenComeAlong,
            family.children.map(({ weight }) => weight).toSorted(),
            family.adults.length,
          ])
          .map((facts) => JSON.stringify(facts))
          .toSorted(),
        sessions: of.sessions
          .map(({ start, end, capacity, host }) => [instantFrom(start), instantFrom(end), capacity, !host])
          .toSorted(),
        // At each session, how many adults are away.
        away: of.sessions
          .toSorted((a, b) => instantFrom(a.start).localeCompare(instantFrom(b.start)))
          .map(
            ({ start, end }) =>
              of.families
                .flatMap(({ adults }) => adults)
                .filter(({ unavailable }) =>
                  unavailable.some(
                    ([from, to]) =>
                      instantFrom(from) < instantFrom(end) && instantFrom(start) < instantFrom(to),
                  ),
                ).length,
          ),
        pins: [of.fixed.duties.length, of.fixed.noDuties.length, of.fixed.places.length],
      });
      const { childrenPerAdult, restorationMinutesPerWeek } = given.rules;
      expect(made.rules).toMatchObject({ childrenPerAdult, restorationMinutesPerWeek });
      expect(count(made)).toEqual(count(given));
      expect(planning.duties).toHaveLength(
        given.published?.duties.filter(({ session }) => given.sessions.some(({ id }) => id === session))
          .length ?? 0,
      );
    });
});

it('refuses a problem with two sessions at a time, and names them', () => {
  const together = smallProblem(
    [smallFamily('a')],
    [smallSession(7, { id: 'here' }), smallSession(8), smallSession(7, { id: 'there', venue: 'garden' })],
  );
  expect(whyNotSeeded(together)).toBe(
    'Sessions here and there start at the same time, 2026-12-07T09:00:00Z: a co-op here holds one at a time.',
  );
  expect(whyNotSeeded({ ...together, sessions: together.sessions.slice(0, 2) })).toBeNull();
});
