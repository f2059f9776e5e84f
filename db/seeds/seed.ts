/**
 * `npm run seed -- --coops 1000` fills the installation that the settings name with made-up co-ops;
 * `npm run seed -- --problem problem.json` makes one co-op of a rotation problem.
 */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readProblem } from '#app/scheduler/index.ts';
import { readSettings } from '#app/settings.ts';
import { currentInstant } from '#app/time/index.ts';
import { connect } from '../connect.ts';
import { migrate } from '../migrate.ts';
import { seedCoops } from './seed-coops.ts';
import { seedProblem } from './seed-problem.ts';
import { whyNotSeeded } from './why-not-seeded.ts';

function end(problem: string): never {
  process.stderr.write(`${problem}\n`);
  process.exit(1);
}

const { values } = parseArgs({ options: { coops: { type: 'string' }, problem: { type: 'string' } } });
const coops = values.coops === undefined ? null : Number(values.coops);
if (coops !== null && !(Number.isInteger(coops) && coops > 0)) end('--coops takes a whole number above 0');
if ((coops === null) === (values.problem === undefined))
  end('Say what to seed: npm run seed -- --coops 1000, or --problem problem.json');
const settings = readSettings(process.env);
if (!settings.ok) end(settings.problem);
const { dataDir, databaseUrl } = settings.settings;
await mkdir(dataDir, { recursive: true, mode: 0o700 });
const { db } = connect(
  databaseUrl ? { url: databaseUrl } : { file: path.join(dataDir, 'seven-mornings.db') },
);
await migrate(db);
const now = currentInstant();
if (coops !== null) {
  const said = Math.max(1, Math.ceil(coops / 10));
  let next = said;
  const seeded = await seedCoops(db, {
    coops,
    now,
    onDone: (done) => {
      if (done < next && done < coops) return;
      next += said;
      process.stdout.write(`${done} of ${coops} co-ops\n`);
    },
  });
  process.stdout.write(`The first one’s coordinator signs in as ${seeded[0]?.coordinator}\n`);
} else {
  const text = await readFile(values.problem ?? '', 'utf8').catch(() => end(`Cannot read ${values.problem}`));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    end(`${values.problem} is not JSON`);
  }
  const read = readProblem(json);
  if (!read.ok) end(read.faults.map(({ path: at, message }) => `${at}: ${message}`).join('\n'));
  const refusal = whyNotSeeded(read.problem);
  if (refusal !== null) end(refusal);
  const made = await seedProblem(db, read.problem, now);
  process.stdout.write(
    `The co-op’s coordinator signs in as ${made.coordinator}; its plan is /c/${made.coopId}/plan\n`,
  );
}
await db.destroy();
