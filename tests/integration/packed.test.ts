import { expect, it } from 'vitest';
import { newId } from '#db/ids.ts';
import { packed, unpack } from '#db/packed.ts';
import { eachDatabase } from '#tests/support/databases.ts';

eachDatabase('packed rows', (open) => {
  it('come back as they went in, in order, and none as an empty list', async () => {
    const { db } = await open();
    const created = '2026-11-24T18:00:00.000Z';
    const coops = ['Laurel Court', 'Nobody yet'].map((name) => ({ id: newId(), name }));
    for (const coop of coops)
      await db
        .insertInto('coops')
        .values({ ...coop, time_zone: 'Europe/Berlin', locale: 'en', is_demo: 0, created_at: created })
        .execute();
    const hard = ['"Öl" \\ \n\u2028', "O'Neill 👪", 'null'];
    for (const [i, name] of hard.entries())
      await db
        .insertInto('families')
        .values({
          id: newId(),
          coop_id: coops[0]?.id ?? '',
          folded_name: String(i),
          name,
          address: '',
          share: 1,
          places_min: 0,
          places_max: 3,
          care_days: null,
          children_come_along: 1,
          created_at: created,
        })
        .execute();
    const rows = await db
      .selectFrom('coops')
      .select((eb) => [
        'coops.name',
        packed(
          db,
          eb
            .selectFrom('families as one')
            .whereRef('one.coop_id', '=', 'coops.id')
            .select(['one.name as text', 'one.care_days as none', 'one.places_max as number'])
            .orderBy('one.folded_name'),
        ).as('families'),
      ])
      .orderBy('coops.name')
      .execute();
    expect(rows.map(({ name, families }) => ({ name, families: unpack(families) }))).toEqual([
      { name: 'Laurel Court', families: hard.map((text) => ({ text, none: null, number: 3 })) },
      { name: 'Nobody yet', families: [] },
    ]);
  });
});
