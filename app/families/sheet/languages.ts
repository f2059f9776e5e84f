/** The languages whose words a sheet's columns and cells are read in. */
export type Language = 'en' | 'de' | 'es';

export const languages: readonly Language[] = ['en', 'de', 'es'];

/**
 * Reads words in the sheet's own language first and otherwise in the others, where they must agree: "Do" is Thursday to
 * one and Sunday to another, and a reading that could be either is none.
 */
export function readInLanguage<T>(sheet: Language | null, read: (language: Language) => T | null): T | null {
  const own = sheet && read(sheet);
  if (own) return own;
  const readings = languages
    .filter((language) => language !== sheet)
    .map(read)
    .filter((reading) => reading !== null);
  const [first = null, ...others] = readings;
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
}
