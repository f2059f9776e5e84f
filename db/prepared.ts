import type { CompiledQuery } from 'kysely';
import type { Database } from './connect.ts';

type Values = Record<string, string | number | null>;
type Built<Row> = { compile: () => CompiledQuery<Row> };

/** Stands in a query for a value that comes with each run. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * A query that is put together and compiled once for each kind of database and then only run: for pages that everybody
 * opens all the time, on which compiling costs more than the database does. `build` gets a stand-in for each value.
 */
export function prepared<Given extends Values, Row>(
  names: (keyof Given & string)[],
  build: (db: Database, values: Given) => Built<Row>,
): (db: Database, values: Given) => Promise<Row[]> {
  const slots = Object.fromEntries(names.map((name) => [name, new Slot(name)])) as unknown as Given;
  const compiled = new WeakMap<object, CompiledQuery<Row>>();
  return async (db, values) => {
    const kind = db.getExecutor().adapter.constructor;
    let query = compiled.get(kind);
    if (!query) {
      query = build(db, slots).compile();
      compiled.set(kind, query);
    }
    const parameters = query.parameters.map((value) => (value instanceof Slot ? values[value.name] : value));
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}
