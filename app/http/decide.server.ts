import { isCoordinator, type Scope } from '#app/coops/scope.ts';
import { wayBack } from '#app/coops/way-back.server.ts';
import { demoCoopId } from '#app/demo/demo.ts';
import type { Database } from '#db/connect.ts';
import { audienceOf } from './access.ts';
import type { Decision, Visitor } from './context.ts';

/**
 * Holds a request against the access table. A co-op that the visitor is not part of looks like one that does not exist.
 * @param scope the visitor's in the co-op that the request names
 */
export async function decide(
  db: Database,
  request: { routeId: string; coopId: string | undefined; method: string },
  { visitor, scope }: { visitor: Visitor | null; scope: Scope | null },
  open: { keptMails: boolean; demo: boolean },
): Promise<Decision> {
  const audience = audienceOf(request.routeId, request.method);
  const refuse = async (why: Extract<Decision, { allowed: false }>['why']): Promise<Decision> => ({
    audience,
    allowed: false,
    why,
    wayBack: visitor && (await wayBack(db, visitor.userId, request.coopId ?? null)),
  });
  if (audience === null) return refuse('notFound');
  if (audience === 'anyone') return { audience, allowed: true, scope: null };
  if (audience === 'thisMachine')
    return open.keptMails ? { audience, allowed: true, scope: null } : refuse('notFound');
  if (request.coopId === demoCoopId && !open.demo) return refuse('notFound');
  if (!visitor) return refuse(request.coopId === demoCoopId ? 'walkIn' : 'signIn');
  if (audience === 'signedIn') return { audience, allowed: true, scope: null };
  if (!scope || scope.coopId !== request.coopId) return refuse('notFound');
  if (audience === 'coordinator' && !isCoordinator(scope)) return refuse('coordinatorsOnly');
  return { audience, allowed: true, scope };
}
