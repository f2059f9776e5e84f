import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { admit } from '#app/http/guard.server.ts';
import { isLocale } from '#app/i18n/locale.ts';

export function loader() {
  return redirect('/');
}

export async function action({ request, context }: ActionFunctionArgs) {
  admit(context);
  const form = await request.formData();
  const language = form.get('language');
  const to = String(form.get('to') ?? '/');
  const headers = new Headers();
  if (isLocale(language)) {
    const secure = context.app.settings.origin.startsWith('https://') ? '; Secure' : '';
    headers.append(
      'Set-Cookie',
      `language=${language}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Lax${secure}`,
    );
  }
  // Only a path of this site: "//elsewhere" would leave it.
  return redirect(/^\/(?![/\\])/.test(to) ? to : '/', { headers });
}
