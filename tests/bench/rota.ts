import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, type Problem, type Progress, type Rota, readProblem, solve } from '#app/scheduler/index.ts';

/**
 * Prints, for each problem of a folder (default: the copies kept with the tests), the nine values and bounds, and the
 * seconds to the first valid rota, to the values reported last, and to the end. Usage: node tests/bench/rota.ts [folder] [seconds]
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '../scheduler/problems');
const seconds = Number(process.argv[3] ?? 150);

for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .sort()) {
  const read = readProblem(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  if (!read.ok) {
    console.log(`${file}: ${read.faults.length} faults`);
    continue;
  }
  await measure(read.problem);
}

async function measure(problem: Problem): Promise<void> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let [first, best, last] = [Number.NaN, Number.NaN, ''];
  const onProgress = (progress: Progress) => {
    if (progress.best === null) return;
    if (Number.isNaN(first)) first = elapsed();
    const values = JSON.stringify(progress.best.levels.map(({ value }) => value));
    if (values !== last) best = elapsed();
    last = values;
  };
  const rota = await solve(problem, { onProgress, stop: () => elapsed() > seconds });
  const end = elapsed();
  const verdict = judge(problem, rota);
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(
    `${problem.name}: ${rota.status}${rota.status === 'infeasible' || verdict.valid ? '' : ' NOT VALID'}; ` +
      `first ${first.toFixed(2)} s, best ${best.toFixed(2)} s, end ${end.toFixed(2)} s; peak so far ${memory} MB`,
  );
  printLevels(rota);
}

function printLevels(rota: Rota): void {
  for (const { name, value, bound } of rota.levels)
    console.log(`  ${name.padEnd(20)} ${JSON.stringify(value).padEnd(24)} bound ${JSON.stringify(bound)}`);
  for (const sentence of rota.conflicts) console.log(`  ${sentence}`);
}
