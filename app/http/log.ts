import pino, { type Logger } from 'pino';

export type Log = Logger;

/** JSON lines on standard output. Callers pass ids and counts; names, addresses, answers and tokens never belong here. */
export function makeLog(level: string): Log {
  return pino({
    level,
    base: null,
    redact: { paths: ['email', 'token', 'code', 'url', '*.email', '*.token', '*.code'], censor: '[hidden]' },
  });
}
