import SQLite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeLog } from './log.ts';

function logged(what: Record<string, unknown>): string {
  let line = '';
  makeLog('info', {
    write: (text) => {
      line += text;
    },
  }).error(what, 'a page failed');
  return line;
}

describe('the log', () => {
  it('says what failed and where', () => {
    const line = JSON.parse(logged({ error: new TypeError('no such thing', { cause: new Error('deep') }) }));
    expect(line).toMatchObject({
      msg: 'a page failed',
      error: { kind: 'TypeError', message: 'no such thing', cause: { message: 'deep' } },
    });
    expect(line.error.at[0]).toContain('log.test');
  });

  it('holds no value of a row that a database refused', () => {
    const database = new SQLite(':memory:');
    database.exec('create table adults (email text unique)');
    const insert = database.prepare('insert into adults values (?)');
    insert.run('ife.abara@example.org');
    let refused: unknown;
    try {
      insert.run('ife.abara@example.org');
    } catch (error) {
      refused = error;
    }
    expect(logged({ error: refused })).toContain('SQLITE_CONSTRAINT_UNIQUE');
    // The shape of an error of the PostgreSQL driver.
    const postgres = Object.assign(new Error('duplicate key (ife.abara@example.org)'), {
      severity: 'ERROR',
      code: '23505',
      table: 'adults',
      constraint: 'adults_by_email',
      detail: 'Key (email)=(ife.abara@example.org) already exists.',
    });
    const line = logged({ error: postgres });
    expect(line).toContain('adults_by_email');
    expect(line).toContain('23505');
    expect(line).not.toContain('ife.abara');
  });

  it('hides what a caller should not have passed', () => {
    expect(logged({ email: 'ife.abara@example.org', person: { token: 'secret' } })).not.toMatch(/ife|secret/);
  });
});
