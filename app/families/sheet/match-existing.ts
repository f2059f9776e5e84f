import type { ExistingFamily } from './existing-family.ts';
import { type FamilyChoices, newFamily } from './family-choices.ts';
import { foldName } from './fold-text.ts';
import type { ImportedFamily } from './imported-family.ts';
import { likeness } from './likeness.ts';

/** `existingId` null: this person is to be added. `changed`: something that the sheet says differs from the record. */
export type PersonMatch = { existingId: string | null; changed: boolean };

export type FamilyMatch = {
  row: number;
  status: 'new' | 'changed' | 'same';
  existingId: string | null;
  /** The ids of families that it may be, under another name; nobody has said which, or that it is none of them. */
  doubt: string[];
  /** One for each imported adult and child, in their order. */
  adults: (PersonMatch & {
    /** The address belongs to an adult of another family here, who must not be made twice. */
    elsewhere: { familyId: string; adultId: string } | null;
  })[];
  children: PersonMatch[];
};

/**
 * Recognises what was imported before, so that the same sheet updates instead of doubling: families by name, then by an
 * adult's address, and then by their people where that leaves no doubt; adults by address and then by name, children by
 * name and then by birthday. People the sheet no longer has are left as they are. Compared are names, addresses and
 * birthdays; what families have since told the app about their times is theirs, and no sheet counts against it.
 */
export function matchExisting(
  existing: ExistingFamily[],
  imported: ImportedFamily[],
  choices: FamilyChoices = {},
): FamilyMatch[] {
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
  const { pairs, doubts } = byPeople(
    [...free],
    imported.filter((family) => !found.has(family)),
    choices,
  );
  for (const [family, match] of pairs) claim(family, match);
  return imported.map((family) => ({
    ...matchFamily(family, found.get(family) ?? null, existing),
    doubt: (doubts.get(family) ?? []).map(({ id }) => id),
  }));
}

/** Families that their people tell, those that somebody chose first; and of each that stays in doubt which it may be. */
function byPeople(existing: ExistingFamily[], imported: ImportedFamily[], choices: FamilyChoices) {
  const free = new Set(existing);
  const pairs = new Map<ImportedFamily, ExistingFamily>();
  const pair = (family: ImportedFamily, match: ExistingFamily) => {
    pairs.set(family, match);
    free.delete(match);
  };
  const alike = imported
    .filter((family) => choices[family.row] !== newFamily)
    .map((family) => {
      const by = Map.groupBy(existing, (known) => likeness(family, known) ?? 'not');
      return { family, sure: by.get('sure') ?? [], maybe: by.get('maybe') ?? [] };
    });
  for (const { family, sure, maybe } of alike) {
    const chosen = [...sure, ...maybe].find((known) => known.id === choices[family.row] && free.has(known));
    if (chosen) pair(family, chosen);
  }
  const open = alike.filter(({ family }) => !pairs.has(family));
  const freeOf = (families: ExistingFamily[]) => families.filter((known) => free.has(known));
  const asked = new Map(open.map(({ family, sure }) => [family, freeOf(sure)]));
  for (const [family, [only, ...others]] of asked) {
    const alone = [...asked].every(([other, sure]) => other === family || !only || !sure.includes(only));
    if (only && others.length === 0 && alone) pair(family, only);
  }
  const doubts = new Map(
    open
      .filter(({ family }) => !pairs.has(family))
      .map(({ family, sure, maybe }) => [family, freeOf([...sure, ...maybe])]),
  );
  return { pairs, doubts };
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
): Omit<FamilyMatch, 'doubt'> {
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
