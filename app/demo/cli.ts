/** `npm run demo -- remove` (or `reset`): for the host, on the installation that the settings name. */
import path from 'node:path';
import { readSettings } from '#app/settings.ts';
import { currentInstant } from '#app/time/index.ts';
import { connect } from '#db/connect.ts';
import { migrate } from '#db/migrate.ts';
import { removeDemo, resetDemo } from './open-demo.server.ts';

const steps = {
  remove: removeDemo,
  reset: (db: Parameters<typeof resetDemo>[0]) => resetDemo(db, { locale: 'en', now: currentInstant() }),
};

const step = process.argv[2] ?? '';
const read = readSettings(process.env);
if (!read.ok || (step !== 'remove' && step !== 'reset')) {
  process.stderr.write(read.ok ? 'Say what to do: npm run demo -- remove (or reset)\n' : `${read.problem}\n`);
  process.exit(1);
}
const { dataDir, databaseUrl } = read.settings;
const { db } = connect(
  databaseUrl ? { url: databaseUrl } : { file: path.join(dataDir, 'seven-mornings.db') },
);
await migrate(db);
await steps[step](db);
await db.destroy();
process.stdout.write(step === 'remove' ? 'The demo is gone.\n' : 'The demo is fresh again.\n');
