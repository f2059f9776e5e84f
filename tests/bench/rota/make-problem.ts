import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { madeProblem } from './made-coop.ts';

/**
 * Writes a made-up co-op of a given size as a rotation problem.
 * Usage: node tests/bench/rota/make-problem.ts --families 150 [--weeks 12] [--sessions 25] [--seed 1] [--out file.json]
 */
const { values } = parseArgs({
  options: {
    families: { type: 'string', default: '60' },
    weeks: { type: 'string', default: '12' },
    sessions: { type: 'string' },
    seed: { type: 'string', default: '1' },
    out: { type: 'string' },
  },
});
const problem = madeProblem({
  families: Number(values.families),
  weeks: Number(values.weeks),
  sessions: values.sessions === undefined ? null : Number(values.sessions),
  seed: Number(values.seed),
});
const text = `${JSON.stringify(problem, null, 1)}\n`;
if (values.out === undefined) process.stdout.write(text);
else writeFileSync(values.out, text);
