import type { Migration } from 'kysely/migration';
import * as signIn from './0001-sign-in.ts';
import * as coops from './0002-coops.ts';

/** Listed rather than read from a folder, so that the bundled server carries them. */
export const migrations: Record<string, Migration> = {
  '0001-sign-in': signIn,
  '0002-coops': coops,
};
