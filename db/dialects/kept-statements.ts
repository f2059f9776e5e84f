/** Statements kept at most; the app asks a few hundred different ones. */
const most = 500;

/** Prepares each statement once and keeps it: preparing costs as much as a short query itself. */
export function keepStatements<Statement>(prepare: (sql: string) => Statement): (sql: string) => Statement {
  const kept = new Map<string, Statement>();
  return (sql) => {
    const known = kept.get(sql);
    if (known) return known;
    const statement = prepare(sql);
    // Lists of ids make statements of every length: the oldest go first.
    const oldest = kept.size >= most ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    kept.set(sql, statement);
    return statement;
  };
}
