import { expect, it } from 'vitest';
import { migrate } from '#db/migrate.ts';
import { migrations } from '#db/migrations/index.ts';
import { eachDatabase } from '#tests/support/databases.ts';

eachDatabase('migrations', (open) => {
  it('run once and then find nothing to do', async () => {
    const { db } = await open();
    expect(await migrate(db)).toEqual([]);
    const tables = await db.introspection.getTables();
    expect(tables.map((table) => table.name)).toEqual(
      expect.arrayContaining(['coops', 'families', 'adults', 'members']),
    );
    expect(Object.keys(migrations)).toEqual(Object.keys(migrations).toSorted());
  });
});
