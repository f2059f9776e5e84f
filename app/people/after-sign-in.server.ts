import { type AppLoadContext, redirect, type TypedResponse } from '@remix-run/node';
import { coopsOf } from '#app/coops/queries.server.ts';
import { forgetGoal, goalOf } from './goal.server.ts';
import { visitorOf } from './visitor.server.ts';

/**
 * Opens what the person was going to see before they were asked to sign in; else their co-op, where they have one only.
 * @param cookies those that sign the browser in
 */
export async function afterSignIn(
  context: AppLoadContext,
  request: Request,
  cookies: string[],
): Promise<TypedResponse<never>> {
  const { app } = context;
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  headers.append('Set-Cookie', forgetGoal(app.settings.origin.startsWith('https://')));
  const goal = goalOf(request.headers.get('cookie'));
  return redirect(goal ?? (await homeOf(context, cookies)), { headers });
}

async function homeOf({ app, now }: AppLoadContext, cookies: string[]): Promise<string> {
  const sent = cookies.map((cookie) => cookie.split(';')[0]).join('; ');
  const { visitor } = await visitorOf(app, sent, { now, coopId: null });
  const [coop, ...others] = visitor ? await coopsOf(app.db, visitor.userId) : [];
  return coop && others.length === 0 ? `/c/${coop.id}` : '/';
}
