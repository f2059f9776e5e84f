import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Database } from '#db/connect.ts';
import type { ImportPreview } from './import-preview.ts';
import { readExisting } from './read-existing.server.ts';
import type { ExistingFamily } from './sheet/existing-family.ts';
import { newFamily } from './sheet/family-choices.ts';
import { matchExisting } from './sheet/match-existing.ts';

/** A family that is here already, and its people, so that two of a name can be told apart. */
export type FamilyHere = { id: string; name: string; people: string };

/** What is known here of one row of a sheet. */
export type KnownFamily = {
  row: number;
  /** The family's name here, where the sheet has another. */
  otherName: string | null;
  /** The families that it may be, of which somebody has to choose, and what was chosen. */
  mayBe: FamilyHere[];
  chosen: string | null;
};

/** The rows of a sheet whose families are here under another name, or may be. */
export async function knownFamilies(
  db: Database,
  scope: CoordinatorScope,
  { families, choices }: ImportPreview,
): Promise<KnownFamily[]> {
  const existing = await readExisting(db, scope);
  const byId = new Map(existing.map((family) => [family.id, family]));
  const here = (ids: string[]) => ids.flatMap((id) => byId.get(id) ?? []).map(seen);
  // What was chosen stays to be seen and changed, so the doubts are those of nobody having chosen.
  const unchosen = matchExisting(existing, families);
  const matches = matchExisting(existing, families, choices);
  return matches.flatMap((match, index): KnownFamily[] => {
    const family = byId.get(match.existingId ?? '');
    const otherName = family && family.key !== families[index]?.key ? family.name : null;
    const mayBe = here(unchosen[index]?.doubt ?? []);
    if (otherName === null && mayBe.length === 0) return [];
    const chosen = family?.id ?? (choices[match.row] === newFamily ? newFamily : null);
    return [{ row: match.row, otherName, mayBe, chosen }];
  });
}

function seen({ id, name, adults, children }: ExistingFamily): FamilyHere {
  return { id, name, people: [...adults, ...children].map((person) => person.name).join(', ') };
}
