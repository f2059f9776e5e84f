import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterEach, describe, inject } from 'vitest';
import { type Connection, connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';

type Open = () => Promise<Connection>;

/** Runs the same tests on both databases. `open` gives a fresh, migrated, empty one, closed and removed after the test. */
export function eachDatabase(name: string, tests: (open: Open) => void): void {
  const cleanUps: (() => Promise<void>)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
  });

  describe(`${name} on SQLite`, () => {
    tests(async () => {
      const folder = await mkdtemp(path.join(tmpdir(), 'seven-mornings-test-'));
      cleanUps.push(() => rm(folder, { recursive: true, force: true }));
      const connection = connect({ file: path.join(folder, 'test.db') });
      cleanUps.push(() => connection.db.destroy());
      await migrate(connection.db);
      return connection;
    });
  });

  describe(`${name} on PostgreSQL`, () => {
    tests(async () => {
      const server = inject('postgresUrl');
      const database = `t${randomUUID().replaceAll('-', '')}`;
      await onServer(server, `create database ${database}`);
      cleanUps.push(() => onServer(server, `drop database ${database}`));
      const connection = connect({ url: `${server}/${database}` });
      cleanUps.push(() => connection.db.destroy());
      await migrate(connection.db);
      return connection;
    });
  });
}

async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}
