import { weekdayPattern } from '#app/coops/pattern.server.ts';
import type { CoordinatorScope } from '#app/coops/scope.ts';
import { linkMembers } from '#app/people/join-coops.server.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { familyStates } from './family-states.server.ts';
import { readExisting } from './read-existing.server.ts';
import type { FamilyChoices } from './sheet/family-choices.ts';
import type { ImportedFamily } from './sheet/imported-family.ts';
import { matchExisting } from './sheet/match-existing.ts';
import { writeAdult } from './write-adult.server.ts';
import { writeChildren, writeFamily, writeNotes } from './write-family.server.ts';

export type ImportResult =
  | { ok: true; added: number; updated: number; unchanged: number }
  /** An address belongs to an adult of another family of the co-op, who must not be made twice. */
  | { ok: false; reason: 'emailElsewhere'; row: number; email: string }
  /** Whether a family is one that is here already is not said. */
  | { ok: false; reason: 'familyInDoubt'; row: number };

/** Brings a sheet's families in, whole or (by the transaction) not at all; the same sheet again updates. */
export async function importFamilies(
  trx: Transaction,
  scope: CoordinatorScope,
  sheet: { families: ImportedFamily[]; choices?: FamilyChoices; now: Instant },
): Promise<ImportResult> {
  const matches = matchExisting(await readExisting(trx, scope), sheet.families, sheet.choices);
  const doubtful = matches.find(({ doubt }) => doubt.length > 0);
  if (doubtful) return { ok: false, reason: 'familyInDoubt', row: doubtful.row };
  for (const [index, match] of matches.entries()) {
    const adult = match.adults.findIndex((person) => person.elsewhere !== null);
    const email = sheet.families[index]?.adults[adult]?.email;
    if (email) return { ok: false, reason: 'emailElsewhere', row: match.row, email };
  }
  const before = await familyStates(trx, scope);
  const into = { trx, scope, now: sheet.now, sessionsPerWeek: (await weekdayPattern(trx, scope)).length };
  for (const [index, family] of sheet.families.entries()) {
    const match = matches[index];
    const familyId = await writeFamily(into, family, match?.existingId ?? null);
    for (const [i, adult] of family.adults.entries()) {
      await writeAdult({ trx, scope, familyId }, adult, match?.adults[i]?.existingId ?? null);
    }
    const children = family.children.map((child, i) => ({ child, match: match?.children[i] }));
    await writeChildren(into, familyId, children);
    await writeNotes(into, familyId, family);
  }
  await linkMembers(trx, scope, sheet.now);
  const after = await familyStates(trx, scope);
  const known = matches.flatMap(({ existingId }) => existingId ?? []);
  const unchanged = known.filter((id) => before.get(id) === after.get(id)).length;
  return {
    ok: true,
    added: matches.length - known.length,
    updated: known.length - unchanged,
    unchanged,
  };
}
