/**
 * `npm start`: checks the Node version before anything that needs it is imported, builds when the sources are newer than
 * the build, and serves. `--dev` serves the sources with live reload; `--build` only builds.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const brought = path.resolve('node_modules/.bin/node');
  if (existsSync(brought) && !process.env.SEVEN_MORNINGS_REEXEC) {
    const run = spawnSync(brought, process.argv.slice(1), {
      stdio: 'inherit',
      env: { ...process.env, SEVEN_MORNINGS_REEXEC: '1' },
    });
    process.exit(run.status ?? 1);
  }
  process.stderr.write(`Seven Mornings needs Node 22.18 or newer; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const dev = process.argv.includes('--dev');
process.env.NODE_ENV ??= dev ? 'development' : 'production';

/** A fingerprint of everything that goes into the build. */
function sources() {
  const hash = createHash('sha256');
  const files = ['app', 'db', 'emails', 'public']
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
  for (const file of [...files, 'package-lock.json', 'vite.config.ts', 'remix.config.js'].sort()) {
    hash.update(file).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

const { buildPages, buildServer } = await import('./build.mjs');
if (dev) await buildServer();
else {
  const mark = 'build/sources.sha256';
  const now = sources();
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== now) {
    process.stdout.write('Building; this takes a moment the first time.\n');
    await buildPages();
    await buildServer();
    writeFileSync(mark, now);
  }
}
if (!process.argv.includes('--build')) {
  const { serve } = await import(path.resolve('build/serve.js'));
  await serve(dev);
}
