import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { personOf } from '#app/http/guard.server.ts';
import { signOut } from '#app/people/sign-in.server.ts';

export function loader() {
  return redirect('/');
}

export async function action({ request, context }: ActionFunctionArgs) {
  personOf(context);
  const headers = new Headers();
  for (const cookie of await signOut(context, request.headers.get('cookie') ?? ''))
    headers.append('Set-Cookie', cookie);
  return redirect('/', { headers });
}
