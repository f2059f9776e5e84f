import path from 'node:path';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';
import { readKeptMail } from '#emails/kept-mails.ts';
import { linksOf } from '#emails/links-of.ts';

export const handle: Titled = { title: (t) => t.mailbox.title };

export async function loader({ context, params }: LoaderFunctionArgs) {
  admit(context);
  const mail = await readKeptMail(path.join(context.app.settings.dataDir, 'mail'), params.name ?? '');
  if (!mail) throw new Response(null, { status: 404 });
  return { mail, links: linksOf(mail.html) };
}

export default function KeptMail() {
  const { t } = useLanguage();
  const { mail, links } = useLoaderData<typeof loader>();
  return (
    <>
      <Top />
      <main id="content">
        <p>
          <Link to="/mail">{t.mailbox.title}</Link>
        </p>
        <h1>{mail.subject}</h1>
        <p className="soft">{t.mailbox.to(mail.to)}</p>
        <pre className="card mailtext">{mail.text}</pre>
        <ul>
          {links.map(({ href, words }) => (
            <li key={href}>
              <a href={href}>{words}</a>
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}
