/** `npm run backup -- folder`: copies everything of an installation on SQLite into a new folder, while it runs. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { backUp, databaseName } from '#db/backup.ts';
import { readSettings } from './settings.ts';

const read = readSettings(process.env);
const to = process.argv[2];
const problem = !read.ok
  ? read.problem
  : read.settings.databaseUrl
    ? 'This installation keeps its data in PostgreSQL: back it up with pg_dump.'
    : !to
      ? 'Say where to: npm run backup -- folder'
      : existsSync(path.join(to, databaseName))
        ? `${to} holds a backup already, which stays as it is. Choose a new folder.`
        : existsSync(path.join(read.settings.dataDir, databaseName))
          ? null
          : `There is no database in ${read.settings.dataDir}.`;
if (problem !== null || !read.ok || !to) {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}
await backUp(read.settings.dataDir, to);
process.stdout.write(`Everything is in ${path.resolve(to)}.\n`);
