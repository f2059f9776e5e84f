import path from 'node:path';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { admit } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';
import { listKeptMails, readKeptMail } from '#emails/kept-mails.ts';

export const handle: Titled = { title: (t) => t.mailbox.title };

/** How many of the newest mails the page lists. */
const most = 30;

export async function loader({ context }: LoaderFunctionArgs) {
  admit(context);
  const folder = path.join(context.app.settings.dataDir, 'mail');
  const names = await listKeptMails(folder, most);
  const mails = await Promise.all(names.map((name) => readKeptMail(folder, name)));
  return {
    mails: mails.filter((mail) => mail !== null).map(({ name, to, subject }) => ({ name, to, subject })),
  };
}

export default function KeptMails() {
  const { t } = useLanguage();
  const { mails } = useLoaderData<typeof loader>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.mailbox.title}</h1>
        <p className="lead">{t.mailbox.lead}</p>
        <section className="card">
          {mails.length === 0 ? (
            <p>{t.mailbox.empty}</p>
          ) : (
            <ul className="rows">
              {mails.map((mail) => (
                <li key={mail.name}>
                  <Link to={`/mail/${mail.name}`}>{mail.subject}</Link>
                  <div className="soft small">{t.mailbox.to(mail.to)}</div>
                </li>
              ))}
            </ul>
          )}
        </section>
      </main>
    </>
  );
}
