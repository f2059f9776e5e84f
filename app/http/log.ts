import pino, { type DestinationStream, type Logger } from 'pino';
import { whatFailed } from './what-failed.ts';

export type Log = Logger;

/** JSON lines on standard output. Callers pass ids and counts; names, addresses, answers and tokens never belong here. */
export function makeLog(level: string, to?: DestinationStream): Log {
  return pino(
    {
      level,
      base: null,
      serializers: { error: whatFailed },
      redact: {
        paths: ['email', 'token', 'code', 'url', '*.email', '*.token', '*.code'],
        censor: '[hidden]',
      },
    },
    to,
  );
}
