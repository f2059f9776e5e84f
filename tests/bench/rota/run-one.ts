import { readFileSync } from 'node:fs';
import { judge, type Problem, type Progress, type Rota, readProblem, solve } from '#app/scheduler/index.ts';
import { monolith } from './monolith.ts';
import { type Moment, note, type Outcome } from './outcome.ts';
import { roundRobin } from './round-robin.ts';

/**
 * One problem solved one way, in a process of its own so that its peak memory is its own. Prints a line of JSON for each
 * better rota and one for the end. Usage: node run-one.ts ours|monolith|round-robin problem.json seconds
 */
const [way, file, limit] = process.argv.slice(2);
const read = readProblem(JSON.parse(readFileSync(file ?? '', 'utf8')));
if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.faults.slice(0, 3))}`);
await run(read.problem, Number(limit));

async function run(problem: Problem, seconds: number): Promise<void> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const moments: Moment[] = [];
  const tell = (moment: Moment) => console.log(JSON.stringify({ moment }));
  const see = (rota: Rota | null) => {
    if (rota === null || rota.levels.length === 0) return;
    const values = rota.levels.map(({ value }) => value);
    const now = elapsed();
    if (note(moments, now, values)) tell({ seconds: now, values });
  };
  let weekly: number | null = null;
  const onProgress = ({ best, levelIndex }: Progress) => {
    if (levelIndex >= 5) weekly ??= elapsed();
    see(best);
  };
  const rota =
    way === 'ours'
      ? await solve(problem, { onProgress, stop: () => elapsed() > seconds })
      : way === 'monolith'
        ? (await monolith(problem, seconds, tell)).rota
        : roundRobin(problem);
  const end = elapsed();
  if (way !== 'monolith') see(rota);
  const memory = process.resourceUsage().maxRSS / 1024;
  const plan = rota !== null && rota.status !== 'infeasible';
  const outcome: Omit<Outcome, 'moments'> = {
    status: rota?.status ?? 'nothing',
    levels: rota?.levels ?? [],
    seconds: end,
    weekly,
    memory,
    violations: plan ? judge(problem, rota).violations.map(({ message }) => message) : [],
  };
  console.log(JSON.stringify({ outcome }));
}
