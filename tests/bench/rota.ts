import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { madeProblem } from './rota/made-coop.ts';
import { type Measured, runWays, type Way, ways } from './rota/run-ways.ts';
import { summaryHead, summaryRow, tableOf } from './rota/table.ts';
import { seriesTable } from './rota/weeks-series.ts';

/**
 * `npm run bench:rota`: what the scheduler reaches on each problem of a folder and how fast, beside one plain model of
 * the same problem and a round-robin made as on paper, as Markdown. Each runs alone in a process of its own.
 *
 *   npm run --silent bench:rota -- [folder] [--only name,…] [--ways ours,monolith,round-robin]
 *     [--seconds S] [--monolith-seconds S]    wall time for each (default 150; and ten times ours, 10 to 150)
 *     [--made N] [--weeks W] [--sessions S] [--seed K]    a made-up co-op of N families instead of a folder
 *     [--weeks-series 4,8,12,24]    the same made-up co-op (default 12 families) over growing cycles
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    ways: { type: 'string', default: ways.join(',') },
    seconds: { type: 'string', default: '150' },
    'monolith-seconds': { type: 'string' },
    made: { type: 'string' },
    weeks: { type: 'string', default: '12' },
    sessions: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'weeks-series': { type: 'string' },
  },
});
const asked = values.ways.split(',');
const which = ways.filter((way): way is Way => asked.includes(way));
const limits = {
  ours: Number(values.seconds),
  monolith: values['monolith-seconds'] === undefined ? null : Number(values['monolith-seconds']),
};
const series = values['weeks-series']?.split(',').map(Number);
const scratch = mkdtempSync(path.join(tmpdir(), 'bench-rota-'));
try {
  await run();
} finally {
  rmSync(scratch, { recursive: true });
}

async function run(): Promise<void> {
  const measured: Measured[] = [];
  for (const { name, file } of files()) {
    const one = await runWays(name, file, which, limits);
    measured.push(one);
    console.log(tableOf(one));
  }
  if (series) console.log(seriesTable(series, measured, limits.ours));
  else console.log([...summaryHead, ...measured.map(summaryRow)].join('\n'));
}

function files(): { name: string; file: string }[] {
  if (series) return series.map((weeks) => made(Number(values.made ?? 12), weeks));
  if (values.made !== undefined) return [made(Number(values.made), Number(values.weeks))];
  const folder = positionals[0] ?? path.join(import.meta.dirname, '../scheduler/problems');
  const only = values.only?.split(',');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ name: path.basename(file, '.json'), file: path.join(folder, file) }))
    .filter(({ name }) => only === undefined || only.includes(name))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function made(families: number, weeks: number): { name: string; file: string } {
  const sessions = values.sessions === undefined ? null : Number(values.sessions);
  const problem = madeProblem({ families, weeks, sessions, seed: Number(values.seed) });
  const file = path.join(scratch, `${problem.name}.json`);
  writeFileSync(file, JSON.stringify(problem));
  return { name: problem.name, file };
}
