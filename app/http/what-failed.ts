type Coded = {
  code?: unknown;
  table?: unknown;
  constraint?: unknown;
  severity?: unknown;
  response?: unknown;
  cause?: unknown;
};

const sayable = (value: unknown) => (typeof value === 'string' ? value : undefined);

/**
 * An error as the log may hold it: what kind, where in the code, and which table and rule of the database. The words
 * of a database or a mail server are left out, because they can hold values ("Key (email)=(…) already exists").
 */
export function whatFailed(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code, table, constraint, severity, response, cause } = error as Coded;
  const elsewhere = severity !== undefined || response !== undefined || String(code).startsWith('SQLITE_');
  // A stack begins with the message, which may run over several lines.
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    kind: error.name,
    fault: sayable(code),
    message: elsewhere ? undefined : error.message,
    table: sayable(table),
    constraint: sayable(constraint),
    at: frames.map((line) => line.trim().replace(/^at /, '')),
    cause: cause === undefined ? undefined : whatFailed(cause),
  };
}
