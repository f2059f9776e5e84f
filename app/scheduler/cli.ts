import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

// Older Node cannot run TypeScript, and would fail far from here with no word why.
const major = Number(process.versions.node.split('.')[0]);
if (major < 22) {
  const bundled = join(import.meta.dirname ?? '.', '../../node_modules/.bin/node');
  if (existsSync(bundled)) {
    process.exit(spawnSync(bundled, process.argv.slice(1), { stdio: 'inherit' }).status ?? 1);
  }
  console.error(`Node 22 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}

const { runCommand } = await import('./cli-commands.ts');
process.exitCode = await runCommand(process.argv.slice(2));
