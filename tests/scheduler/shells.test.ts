import { fork, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { judge, type Rota } from '#app/scheduler/index.ts';
import type { Said, Task } from '#app/scheduler/process.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';

const problem = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7), smallSession(8)]);
const source = (name: string) => join(import.meta.dirname, '../../app/scheduler', name);

/** Everything a plan's process says of the problem, which it is asked to stop at once or not at all. */
function runProcess(stop: boolean): Promise<Said[]> {
  const said: Said[] = [];
  const child = fork(source('process.ts'));
  return new Promise((resolve, reject) => {
    child.on('message', (one: Said) => {
      said.push(one);
      if (one.type === 'progress') return;
      child.kill('SIGKILL');
      resolve(said);
    });
    child.on('error', reject);
    child.on('exit', (code, signal) => reject(new Error(`ended before it was done: ${code ?? signal}`)));
    const task: Task = { problem, seed: 1, timeLimitSeconds: 60 };
    child.send(task);
    if (stop) child.send('stop');
  });
}

test.each([false, true])(
  'a plan’s process reports progress and ends with a valid rota (asked to stop: %s)',
  async (stop) => {
    const said = await runProcess(stop);
    expect(said[0]).toMatchObject({ type: 'progress' });
    const last = said.at(-1);
    if (last?.type !== 'done') throw new Error(`said ${JSON.stringify(last)}`);
    expect(last.explanations).toBeInstanceOf(Array);
    expect(judge(problem, last.rota).violations).toEqual([]);
  },
);

test('the command line solves, judges, and names the faults of a malformed problem', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rota-'));
  const [good, bad, out] = ['good.json', 'bad.json', 'rota.json'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(good, JSON.stringify(problem));
  writeFileSync(bad, JSON.stringify({ ...problem, timeZone: 'Mars/Olympus' }));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [source('cli.ts'), ...args], { encoding: 'utf8' });
  expect(run('solve', good, '--out', out)).toMatchObject({ status: 0, stderr: '' });
  expect(run('judge', good, out)).toMatchObject({ status: 0 });
  const rota = JSON.parse(readFileSync(out, 'utf8')) as Rota;
  writeFileSync(out, JSON.stringify({ ...rota, duties: [] }));
  expect(run('judge', good, out)).toMatchObject({ status: 1 });
  const faulty = run('solve', bad, '--out', out);
  expect(faulty.status).toBe(2);
  expect(faulty.stderr).toContain('$.timeZone: "Mars/Olympus" is not an IANA time zone');
});
