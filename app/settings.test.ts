import { expect, it } from 'vitest';
import { readSettings } from './settings.ts';

it('needs nothing and offers the demo while no mail server is set', () => {
  const read = readSettings({});
  expect(read.ok && read.settings).toMatchObject({
    port: 3000,
    origin: 'http://localhost:3000',
    demo: true,
    mayStart: 'anyone',
  });
  const withMail = readSettings({ SMTP_URL: 'smtp://mail.example.org' });
  expect(withMail.ok && withMail.settings.demo).toBe(false);
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
