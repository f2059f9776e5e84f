import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { closeApp, openApp } from '#app/open-app.server.ts';
import { readSettings } from '#app/settings.ts';
import { coopWithCycle, memberIn } from './claims-coop.ts';

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function folder(): Promise<string> {
  const made = await mkdtemp(path.join(tmpdir(), 'seven-mornings-backup-'));
  cleanUps.push(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function opened(dataDir: string) {
  const read = readSettings({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  if (!read.ok) throw new Error(read.problem);
  const app = await openApp(read.settings);
  cleanUps.push(() => closeApp(app));
  return app;
}

function backup(dataDir: string, to: string) {
  return spawnSync(process.execPath, ['app/backup-cli.ts', to], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', SMTP_URL: '' },
    encoding: 'utf8',
  });
}

it('a backup made while the app runs opens as the installation it was', async () => {
  const [data, to] = [await folder(), await folder()];
  const app = await opened(data);
  const coop = await coopWithCycle(app.db);
  await memberIn(app.db, coop, 'Ife');
  const target = path.join(to, 'monday');
  expect(backup(data, target)).toMatchObject({ status: 0, stderr: '' });
  await memberIn(app.db, coop, 'Lena');

  const restored = await opened(target);
  const names = await restored.db.selectFrom('adults').select('name').execute();
  expect(names).toEqual([{ name: 'Ife' }]);
  // The same secret: whoever was signed in still is.
  expect((await restored.auth.$context).secret).toBe((await app.auth.$context).secret);

  const again = backup(data, target);
  expect(again.status).toBe(1);
  expect(again.stderr).toContain('stays as it is');
});

it('says what is missing in one line', async () => {
  const [empty, to] = [await folder(), await folder()];
  expect(backup(empty, path.join(to, 'x'))).toMatchObject({
    status: 1,
    stderr: `There is no database in ${empty}.\n`,
  });
});
