/**
 * `npm test`: types, lint, build, unit and scheduler tests, integration tests on SQLite and a real PostgreSQL server, and
 * browser tests in real Chromium. What is needed and not found is fetched, and said; nothing is skipped.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const bin = path.resolve('node_modules/.bin');
const env = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` };
const node = existsSync(path.join(bin, 'node')) ? path.join(bin, 'node') : process.execPath;

function run(what, command, args, over = {}) {
  console.log(`\n== ${what}`);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...env, ...over } });
  if (status !== 0) {
    console.error(`\n${what}: failed`);
    process.exit(status ?? 1);
  }
}

const tool = (name) => path.join(bin, name);

run('Types', tool('tsc'), ['--noEmit']);
run('Lint', tool('biome'), ['check', '.']);
run('Build', node, ['app/start.mjs', '--build']);
run('Unit, scheduler and integration tests', tool('vitest'), ['run']);
run('A browser for the tests', node, ['tests/support/need-chromium.ts']);
run('Browser tests', tool('playwright'), ['test']);
