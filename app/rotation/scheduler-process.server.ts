import { type ChildProcess, fork } from 'node:child_process';
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
    // What was compiled once need not be again, which is a good part of a process's first answer.
    env: {
      ...process.env,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.resolve('build/compiled'),
    },
  });
}
