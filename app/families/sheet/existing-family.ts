import type { LocalDate } from '#app/time/index.ts';

export type ExistingAdult = { id: string; email: string | null; name: string; foldedName: string };
export type ExistingChild = { id: string; name: string; bornOn: LocalDate | null };

/** A family of the co-op as the import compares it with a sheet; `key` is its folded name. */
export type ExistingFamily = {
  id: string;
  key: string;
  name: string;
  adults: ExistingAdult[];
  children: ExistingChild[];
};
