/** `npm run bench:web`: builds what is not built, then bundles and runs the benchmark, which opens the app beside the server. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { build } from 'esbuild';

const built = spawnSync(process.execPath, ['app/start.mjs', '--build'], { stdio: 'inherit' });
if (built.status !== 0) process.exit(built.status ?? 1);
await build({
  entryPoints: ['tests/bench/web.ts'],
  outdir: 'build/bench',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  packages: 'external',
  jsx: 'automatic',
  logLevel: 'warning',
});
await import(path.resolve('build/bench/web.js'));
