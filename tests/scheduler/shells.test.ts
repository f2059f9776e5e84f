import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { judge, type Rota } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';

const problem = smallProblem([smallFamily('a'), smallFamily('b')], [smallSession(7), smallSession(8)]);
const source = (name: string) => join(import.meta.dirname, '../../app/scheduler', name);

type Message = { type: string; rota?: Rota; explanations?: unknown[]; progress?: { levelIndex: number } };

function runWorker(stop: boolean): Promise<Message[]> {
  const stopFlag = new SharedArrayBuffer(4);
  if (stop) Atomics.store(new Int32Array(stopFlag), 0, 1);
  const messages: Message[] = [];
  const worker = new Worker(source('worker.ts'), { workerData: { problem, seed: 1, stopFlag } });
  return new Promise((resolve, reject) => {
    worker.on('message', (message: Message) => messages.push(message));
    worker.on('error', reject);
    worker.on('exit', () => resolve(messages));
  });
}

test.each([false, true])(
  'the worker reports progress and ends with a valid rota (asked to stop: %s)',
  async (stop) => {
    const messages = await runWorker(stop);
    expect(messages.filter(({ type }) => type === 'progress').length).toBeGreaterThan(1);
    const last = messages.at(-1);
    expect(last).toMatchObject({ type: 'done' });
    expect(last?.explanations).toBeInstanceOf(Array);
    expect(judge(problem, last?.rota).violations).toEqual([]);
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
