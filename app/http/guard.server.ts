import { type AppLoadContext, data, redirect } from '@remix-run/node';
import { type CoordinatorScope, isCoordinator, type Scope } from '#app/coops/scope.ts';
import { rememberGoal } from '#app/people/goal.server.ts';
import type { Visitor } from './context.ts';

/** Throws the response that the access table's refusal stands for. Every loader and action begins with one of these. */
export function admit(context: AppLoadContext): void {
  const { decision } = context;
  if (decision.allowed) return;
  if (decision.why === 'signIn') throw toSignIn(context);
  // Whoever was in a demo that is gone meanwhile: the first page says whether there is one to walk into.
  if (decision.why === 'walkIn') throw redirect('/');
  const { why, wayBack } = decision;
  throw data({ wayBack }, { status: why === 'coordinatorsOnly' ? 403 : 404 });
}

/** Asks to sign in first; the page that was wanted opens afterwards. */
function toSignIn({ page, app }: AppLoadContext): Response {
  const secure = app.settings.origin.startsWith('https://');
  return redirect('/sign-in', { headers: { 'Set-Cookie': rememberGoal(page, secure) } });
}

/** The signed-in person. */
export function personOf(context: AppLoadContext): Visitor {
  admit(context);
  if (!context.visitor) throw toSignIn(context);
  return context.visitor;
}

/** The scope of a member in the co-op that the address names. */
export function memberOf(context: AppLoadContext): Scope {
  admit(context);
  if (!context.decision.allowed || !context.decision.scope) throw new Response(null, { status: 404 });
  return context.decision.scope;
}

/** The scope of a coordinator; a route whose table line says less than coordinator still refuses here. */
export function coordinatorOf(context: AppLoadContext): CoordinatorScope {
  const scope = memberOf(context);
  if (!isCoordinator(scope)) throw new Response(null, { status: 403 });
  return scope;
}
