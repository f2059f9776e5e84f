import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { eachDatabase } from '#tests/support/databases.ts';

/** The columns of every index of a table, in their order. */
const indexColumns = {
  sqlite: (table: string) => sql<{ columns: string }>`
    select (select group_concat(name) from (select name from pragma_index_info(list.name) order by seqno)) as columns
    from pragma_index_list(${table}) as list`,
  postgres: (table: string) => sql<{ columns: string }>`
    select (
      select string_agg(attname, ',' order by place)
      from unnest(indkey) with ordinality as keys (number, place)
      join pg_attribute on attrelid = indrelid and attnum = number
    ) as columns
    from pg_index where indrelid = ${`public.${table}`}::regclass`,
};

eachDatabase('indices', (open) => {
  it('begin with the co-op in every table that has it, so that no page looks through those of others', async () => {
    const { db, kind } = await open();
    const tables = (await db.introspection.getTables()).filter(({ columns }) =>
      columns.some(({ name }) => name === 'coop_id'),
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const { name } of tables) {
      const { rows } = await indexColumns[kind](name).execute(db);
      expect(
        rows.map(({ columns }) => columns.split(',')[0]),
        name,
      ).toContain('coop_id');
    }
  });
});
