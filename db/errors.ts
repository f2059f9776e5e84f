type Coded = { code?: unknown };
const codeOf = (error: unknown) =>
  typeof error === 'object' && error !== null ? (error as Coded).code : undefined;

/** Whether a write failed because a row with the same key stands already. */
export function isDuplicate(error: unknown): boolean {
  const code = codeOf(error);
  return code === '23505' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY';
}

/** Whether the database asks to run the transaction again: it lost to another one and changed nothing. */
export function isRetryable(error: unknown): boolean {
  const code = codeOf(error);
  return code === '40001' || code === '40P01' || code === 'SQLITE_BUSY';
}
