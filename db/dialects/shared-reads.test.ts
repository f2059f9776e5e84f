import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withSharedReads } from './shared-reads.ts';

let folder: string;
let ours: SQLite.Database;
let other: SQLite.Database;
let shared: ReturnType<typeof withSharedReads>;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'shared-reads-'));
  const file = path.join(folder, 'one.db');
  ours = new SQLite(file);
  ours.pragma('journal_mode = WAL');
  ours.exec('create table things (name text)');
  other = new SQLite(file);
  shared = withSharedReads(ours);
});

afterEach(async () => {
  shared.close();
  other.close();
  await rm(folder, { recursive: true });
});

const names = () => shared.prepare('select name from things order by name').all([]);
const add = (database: { prepare: typeof shared.prepare }, name: string) =>
  database.prepare('insert into things values (?)').run([name]);
const elsewhere = (name: string) => other.prepare('insert into things values (?)').run([name]);

test('reads without a pause see one state, and the next turn what others wrote', async () => {
  expect(names()).toEqual([]);
  await Promise.resolve();
  elsewhere('a');
  expect(names()).toEqual([]);
  await turn();
  expect(names()).toEqual([{ name: 'a' }]);
});

test('a write in between ends the shared read, though others wrote meanwhile', () => {
  expect(names()).toEqual([]);
  elsewhere('a');
  add(shared, 'b');
  expect(ours.inTransaction).toBe(false);
  expect(names()).toEqual([{ name: 'a' }, { name: 'b' }]);
});

test('a write that answers with rows is a write', () => {
  names();
  elsewhere('a');
  const written = shared.prepare('insert into things values (?) returning name').all(['b']);
  expect(written).toEqual([{ name: 'b' }]);
  expect(ours.inTransaction).toBe(false);
});

test('a transaction of the app keeps its reads and is not ended by the turn', async () => {
  names();
  shared.prepare('begin immediate').run([]);
  add(shared, 'a');
  expect(names()).toEqual([{ name: 'a' }]);
  await turn();
  expect(ours.inTransaction).toBe(true);
  shared.prepare('rollback').run([]);
  expect(names()).toEqual([]);
});

test('closing right after a read loses nothing and throws nothing later', async () => {
  names();
  shared.close();
  await turn();
  expect(ours.open).toBe(false);
});
