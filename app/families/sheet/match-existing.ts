import type { LocalDate } from '#app/time/index.ts';
import { foldName } from './fold-text.ts';
import type { ImportedFamily } from './imported-family.ts';

export type ExistingAdult = { id: string; email: string | null; foldedName: string };
export type ExistingChild = { id: string; name: string; bornOn: LocalDate | null };
export type ExistingFamily = { id: string; key: string; adults: ExistingAdult[]; children: ExistingChild[] };

/** `existingId` null: this person is to be added. `changed`: something that the sheet says differs from the record. */
export type PersonMatch = { existingId: string | null; changed: boolean };

export type FamilyMatch = {
  row: number;
  status: 'new' | 'changed' | 'same';
  existingId: string | null;
  /** One for each imported adult and child, in their order. */
  adults: (PersonMatch & {
    /** The address belongs to an adult of another family here, who must not be made twice. */
    elsewhere: { familyId: string; adultId: string } | null;
  })[];
  children: PersonMatch[];
};

/**
 * Recognises what was imported before, so that the same sheet updates instead of doubling: families by name and then
 * by an adult's address, adults by address and then by name, children by name and then by birthday. People the sheet
 * no longer has are left as they are. Compared are names, addresses and birthdays; what families have since told the
 * app about their times is theirs, and no sheet counts against it.
 */
export function matchExisting(existing: ExistingFamily[], imported: ImportedFamily[]): FamilyMatch[] {
  const free = new Set(existing);
  const found = new Map<ImportedFamily, ExistingFamily>();
  const claim = (family: ImportedFamily, match: ExistingFamily | undefined) => {
    if (!match) return;
    found.set(family, match);
    free.delete(match);
  };
  // Every family by name before any by address, so that a renamed one cannot take another's record.
  for (const family of imported)
    claim(
      family,
      [...free].find(({ key }) => key === family.key),
    );
  for (const family of imported) if (!found.has(family)) claim(family, soleByAddress([...free], family));
  return imported.map((family) => matchFamily(family, found.get(family) ?? null, existing));
}

function soleByAddress(families: ExistingFamily[], imported: ImportedFamily): ExistingFamily | undefined {
  const emails = new Set(imported.adults.flatMap(({ email }) => (email ? [email] : [])));
  const sharing = families.filter(({ adults }) =>
    adults.some(({ email }) => email && emails.has(email.toLowerCase())),
  );
  return sharing.length === 1 ? sharing[0] : undefined;
}

function matchFamily(
  imported: ImportedFamily,
  family: ExistingFamily | null,
  all: ExistingFamily[],
): FamilyMatch {
  const adultPairs = pair(imported.adults, family?.adults ?? [], [
    (adult, known) => adult.email !== null && adult.email === known.email?.toLowerCase(),
    (adult, known) => foldName(adult.name) === known.foldedName,
  ]);
  const childPairs = pair(imported.children, family?.children ?? [], [
    (child, known) => foldName(child.name) === foldName(known.name),
    (child, known) => child.bornOn !== null && child.bornOn === known.bornOn,
  ]);
  const adults = imported.adults.map((adult, index) => {
    const known = adultPairs[index] ?? null;
    const differs =
      known === null ||
      foldName(adult.name) !== known.foldedName ||
      (adult.email !== null && adult.email !== known.email?.toLowerCase());
    return {
      existingId: known?.id ?? null,
      changed: differs,
      elsewhere: elsewhere(adult.email, family, all),
    };
  });
  const children = imported.children.map((child, index) => {
    const known = childPairs[index] ?? null;
    const differs =
      known === null || child.name !== known.name || (child.bornOn !== null && child.bornOn !== known.bornOn);
    return { existingId: known?.id ?? null, changed: differs };
  });
  const differs = family?.key !== imported.key || [...adults, ...children].some(({ changed }) => changed);
  const status = family === null ? 'new' : differs ? 'changed' : 'same';
  return { row: imported.row, status, existingId: family?.id ?? null, adults, children };
}

/**
 * Pairs each imported person with at most one known one, by the surest likeness first. A likeness shared by two (twins
 * have one birthday) pairs nobody.
 */
function pair<Imported, Known>(
  imported: Imported[],
  known: Known[],
  likenesses: ((imported: Imported, known: Known) => boolean)[],
): (Known | null)[] {
  const pairs: (Known | null)[] = imported.map(() => null);
  for (const alike of likenesses) {
    const openKnown = known.filter((one) => !pairs.includes(one));
    const open = imported.filter((_, index) => pairs[index] === null);
    imported.forEach((person, index) => {
      const candidates = pairs[index] === null ? openKnown.filter((one) => alike(person, one)) : [];
      const [candidate] = candidates;
      if (!candidate || candidates.length > 1 || open.filter((one) => alike(one, candidate)).length > 1)
        return;
      pairs[index] = candidate;
    });
  }
  return pairs;
}

function elsewhere(email: string | null, own: ExistingFamily | null, all: ExistingFamily[]) {
  if (email === null) return null;
  for (const family of all) {
    if (family === own) continue;
    const adult = family.adults.find((known) => known.email?.toLowerCase() === email);
    if (adult) return { familyId: family.id, adultId: adult.id };
  }
  return null;
}
