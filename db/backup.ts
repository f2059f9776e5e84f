import { constants } from 'node:fs';
import { copyFile, cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import SQLite from 'better-sqlite3';

export const databaseName = 'seven-mornings.db';

/**
 * Copies a data folder into the folder `to`, which must not hold a backup yet: the database as it stands at one instant,
 * also while the app writes to it, the session secret and the kept mails. Throws what the file system throws.
 */
export async function backUp(dataDir: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const secret = 'session-secret';
  await copyFile(path.join(dataDir, secret), path.join(to, secret), constants.COPYFILE_EXCL).catch(
    unlessMissing,
  );
  await cp(path.join(dataDir, 'mail'), path.join(to, 'mail'), { recursive: true }).catch(unlessMissing);
  const database = new SQLite(path.join(dataDir, databaseName), { readonly: true, fileMustExist: true });
  try {
    await database.backup(path.join(to, databaseName));
  } finally {
    database.close();
  }
}

function unlessMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
