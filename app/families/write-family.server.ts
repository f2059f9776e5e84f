import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { ImportedChild, ImportedFamily } from './sheet/imported-family.ts';
import type { PersonMatch } from './sheet/match-existing.ts';
import { writeHome } from './write-home.server.ts';

type Import = { trx: Transaction; scope: CoordinatorScope; now: Instant; sessionsPerWeek: number };

/** Adds or updates the family's own row and its home as a venue; what the sheet leaves open stays as it is. */
export async function writeFamily(
  to: Import,
  family: ImportedFamily,
  existingId: string | null,
): Promise<string> {
  const { trx, scope } = to;
  const said = {
    name: family.name,
    folded_name: family.key,
    ...(family.address === null ? {} : { address: family.address }),
    ...(family.share === null ? {} : { share: family.share }),
    ...(family.careDays === null
      ? {}
      : { care_days: family.careDays.join(''), places_max: Math.max(1, family.careDays.length) }),
  };
  if (existingId) {
    await trx
      .updateTable('families')
      .set(said)
      .where('id', '=', existingId)
      .where('coop_id', '=', scope.coopId)
      .execute();
  }
  const id = existingId ?? newId();
  if (!existingId) {
    await trx
      .insertInto('families')
      .values({
        id,
        coop_id: scope.coopId,
        address: '',
        share: 1,
        places_min: 0,
        places_max: Math.max(1, to.sessionsPerWeek),
        care_days: null,
        children_come_along: 1,
        created_at: to.now,
        ...said,
      })
      .execute();
  }
  if (family.address !== null)
    await writeHome(trx, scope, { familyId: id, name: family.name, address: family.address });
  return id;
}

/**
 * Adds or updates the family's children. What the family has made of its children's allergies stays while the sheet says the
 * same as before.
 */
export async function writeChildren(
  { trx, scope }: Import,
  familyId: string,
  children: { child: ImportedChild; match: PersonMatch | undefined }[],
): Promise<void> {
  for (const { child, match } of children) {
    const said = {
      name: child.name,
      ...(child.bornOn === null ? {} : { born_on: child.bornOn }),
    };
    const allergies = child.allergies && {
      allergies: child.allergies.text,
      allergies_source: child.allergies.text,
      allergies_to_confirm: child.allergies.confirm ? (1 as const) : (0 as const),
    };
    if (match?.existingId) {
      const theirs = trx
        .updateTable('children')
        .where('id', '=', match.existingId)
        .where('coop_id', '=', scope.coopId);
      await theirs.set(said).execute();
      if (allergies)
        await theirs
          .set(allergies)
          // A sheet that now says surely whose they are answers the question.
          .where(({ eb, or }) =>
            or([
              eb('allergies_source', '!=', allergies.allergies_source),
              eb('allergies_to_confirm', '>', allergies.allergies_to_confirm),
            ]),
          )
          .execute();
    } else {
      await trx
        .insertInto('children')
        .values({
          id: newId(),
          coop_id: scope.coopId,
          family_id: familyId,
          born_on: null,
          allergies: '',
          ...said,
          ...allergies,
        })
        .execute();
    }
  }
}

/** The sheet's kept words replace those kept from it before. */
export async function writeNotes(
  { trx, scope }: Import,
  familyId: string,
  family: ImportedFamily,
): Promise<void> {
  await trx
    .deleteFrom('family_notes')
    .where('coop_id', '=', scope.coopId)
    .where('family_id', '=', familyId)
    .execute();
  for (const note of family.notes) {
    const text = note.adultName ? `${note.adultName}: ${note.text}` : note.text;
    await trx
      .insertInto('family_notes')
      .values({ id: newId(), coop_id: scope.coopId, family_id: familyId, heading: note.column, text })
      .execute();
  }
}
