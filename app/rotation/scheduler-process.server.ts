import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Starts a process of the scheduler's own.
 * @param file within the scheduler
 */
export function startSchedulerProcess(file: string): ChildProcess {
  return fork(path.resolve('app/scheduler', file), {
    // None of the server's own switches, such as that of a debugger's port.
    execArgv: [],
    serialization: 'advanced',
    env: { ...withCompiled(), ...process.env },
  });
}

/**
 * What a process has compiled need not be compiled again, which is a good part of its first answer. It is kept beside the
 * build, where that can be written to.
 */
function withCompiled(): { NODE_COMPILE_CACHE?: string } {
  const folder = path.resolve('build/compiled');
  try {
    // Made here, one level deep: where Node would have to make the whole path and cannot, it may try for ever.
    mkdirSync(folder);
  } catch {
    if (!existsSync(folder)) return {};
  }
  return { NODE_COMPILE_CACHE: folder };
}
