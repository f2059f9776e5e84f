import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('needs nothing', () => {
  const read = readSettings({});
  expect(read.ok && read.settings).toMatchObject({
    port: 3000,
    origin: 'http://localhost:3000',
    mayStart: 'anyone',
  });
});

it('reads who may start a co-op as addresses in lower case', () => {
  const read = readSettings({ MAY_START: 'Ife.Abara@example.org, lena.b@example.org' });
  expect(read.ok && read.settings.mayStart).toEqual(['ife.abara@example.org', 'lena.b@example.org']);
});

it('has the demo where there is no mail server, or where it is asked for', () => {
  const demo = (env: Record<string, string>) => {
    const read = readSettings(env);
    return read.ok && read.settings.demo;
  };
  const SMTP_URL = 'smtp://mail.example.org';
  expect([demo({}), demo({ SMTP_URL }), demo({ SMTP_URL, DEMO: 'yes' }), demo({ DEMO: 'no' })]).toEqual([
    true,
    false,
    true,
    false,
  ]);
});

it('names the wrong setting in one line', () => {
  expect(readSettings({ SESSION_SECRET: 'short' })).toEqual({
    ok: false,
    problem: 'Setting SESSION_SECRET is wrong: must have at least 32 characters',
  });
  expect(readSettings({ PORT: 'http' }).ok).toBe(false);
  expect(readSettings({ DATABASE_URL: 'mysql://x' }).ok).toBe(false);
  expect(readSettings({ ORIGIN: 'ftp://x' }).ok).toBe(false);
});

it('takes an empty value as not given', () => {
  expect(readSettings({ DATABASE_URL: '' }).ok).toBe(true);
});
