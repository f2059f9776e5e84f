import type { AppLoadContext } from '@remix-run/node';
import type { Scope } from '#app/coops/scope.ts';
import { memberOf } from '#app/http/guard.server.ts';
import type { Database } from '#db/connect.ts';
import type { FamilyScope, OwnFamilyScope } from './family-scope.ts';
import { isOwnFamily } from './family-scope.ts';

/** The scope of a family: its own adults have it, and coordinators. Null for everybody else, as if there were no family. */
export async function findFamilyScope(
  db: Database,
  scope: Scope,
  familyId: string,
): Promise<FamilyScope | null> {
  const ownFamily = scope.ownFamilyId === familyId;
  if (!ownFamily && scope.role !== 'coordinator') return null;
  const family = await db
    .selectFrom('families')
    .where('coop_id', '=', scope.coopId)
    .where('id', '=', familyId)
    .select('id')
    .executeTakeFirst();
  if (!family) return null;
  return { ...scope, familyId, ownFamily } as FamilyScope;
}

/** The family that the address names, for a page of it; a page that does not exist for everybody it is not meant for. */
export async function familyOf(
  context: AppLoadContext,
  params: { family?: string | undefined },
): Promise<FamilyScope> {
  const scope = await findFamilyScope(context.app.db, memberOf(context), params.family ?? '');
  if (!scope) throw new Response(null, { status: 404 });
  return scope;
}

/** As `familyOf`, for pages that are the family's alone. */
export async function ownFamilyOf(
  context: AppLoadContext,
  params: { family?: string | undefined },
): Promise<OwnFamilyScope> {
  const scope = await familyOf(context, params);
  if (!isOwnFamily(scope)) throw new Response(null, { status: 404 });
  return scope;
}
