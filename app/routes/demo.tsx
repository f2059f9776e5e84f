import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { demoAdults, demoCoopId, demoUser, isDemoAddress } from '#app/demo/demo.ts';
import { openDemo, removeDemo, resetDemo } from '#app/demo/open-demo.server.ts';
import { mayRemoveDemo } from '#app/demo/policy.ts';
import { demoStepSchema } from '#app/demo/schema.ts';
import { admit } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { signOut, walkIntoDemo } from '#app/people/sign-in.server.ts';

export function loader({ context }: LoaderFunctionArgs) {
  admit(context);
  if (!context.app.settings.demo) throw new Response(null, { status: 404 });
  return redirect('/');
}

/** Walks in (or over to the other view), puts the demo back as fresh, or takes it away. */
export async function action({ request, context }: ActionFunctionArgs) {
  admit(context);
  const { db, settings } = context.app;
  const { now } = context;
  if (!settings.demo) throw new Response(null, { status: 404 });
  const cookie = request.headers.get('cookie') ?? '';
  const form = await parseForm(request, demoStepSchema);
  if (!form.ok) throw new Response(null, { status: 400 });
  const make = { locale: context.locale, now };
  const inside = context.visitor !== null && isDemoAddress(context.visitor.email);
  if (form.value.intent === 'walkIn') {
    await openDemo(db, make);
    const entered = await walkIntoDemo(context, demoUser(demoAdults[form.value.as]).id);
    if (!entered.ok) throw new Response(null, { status: 429 });
    // The session left behind ends on the server; its cookie is the one that is set anew.
    if (context.visitor) await signOut(context, cookie);
    return redirect(`/c/${demoCoopId}`, { headers: withCookies(entered.cookies) });
  }
  if (!inside) throw new Response(null, { status: 403 });
  if (form.value.intent === 'reset') {
    await resetDemo(db, make);
    return redirect(`/c/${demoCoopId}`);
  }
  if (!mayRemoveDemo(context)) throw new Response(null, { status: 403 });
  const left = await signOut(context, cookie);
  await removeDemo(db);
  return redirect('/', { headers: withCookies(left) });
}

function withCookies(cookies: string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}
