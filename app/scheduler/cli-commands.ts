import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { judge, type Problem, readProblem, solve } from './index.ts';

const usage = `usage:
  rota solve problem.json --out rota.json [--seed N] [--work N] [--time SECONDS]
  rota judge problem.json rota.json`;

/**
 * Runs one command of the command line.
 * @returns the exit code: 0 done or valid, 1 not valid or cannot write, 2 a malformed problem, file or command
 */
export async function runCommand(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        seed: { type: 'string' },
        work: { type: 'string' },
        time: { type: 'string' },
      },
    });
    const [command, problemFile, rotaFile] = positionals;
    if (command === 'solve' && problemFile && !rotaFile) return await solveFile(problemFile, values);
    if (command === 'judge' && problemFile && rotaFile) return judgeFile(problemFile, rotaFile);
    console.error(usage);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
  }
  return 2;
}

type Flags = { out?: string; seed?: string; work?: string; time?: string };

async function solveFile(file: string, flags: Flags): Promise<number> {
  const problem = problemIn(file);
  if (problem === null) return 2;
  const seed = numberFlag('seed', flags.seed, /^\d+$/, 'a whole number');
  const work = numberFlag('work', flags.work, /^\d+$/, 'a whole number');
  const seconds = numberFlag('time', flags.time, /^\d+(\.\d+)?$/, 'a number of seconds');
  const started = performance.now();
  const rota = await solve(problem, {
    ...(seed === undefined ? {} : { seed }),
    ...(work === undefined ? {} : { workLimit: work }),
    ...(seconds === undefined ? {} : { stop: () => performance.now() - started > seconds * 1000 }),
  });
  const text = `${JSON.stringify(rota, null, 1)}\n`;
  if (!flags.out) {
    process.stdout.write(text);
    return 0;
  }
  try {
    writeFileSync(flags.out, text);
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return 1;
  }
}

function judgeFile(problemFile: string, rotaFile: string): number {
  const problem = problemIn(problemFile);
  if (problem === null) return 2;
  const verdict = judge(problem, JSON.parse(readFileSync(rotaFile, 'utf8')));
  process.stdout.write(`${JSON.stringify(verdict, null, 1)}\n`);
  return verdict.valid ? 0 : 1;
}

function problemIn(file: string): Problem | null {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`$: cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
  const read = readProblem(json);
  if (read.ok) return read.problem;
  for (const { path, message } of read.faults) console.error(`${path}: ${message}`);
  return null;
}

function numberFlag(name: string, text: string | undefined, form: RegExp, what: string): number | undefined {
  if (text === undefined) return undefined;
  if (!form.test(text)) throw new Error(`--${name} must be ${what}`);
  return Number(text);
}
