import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { Links, Outlet, Scripts, ScrollRestoration } from '@remix-run/react';
import { type ReactNode, useContext } from 'react';
import { FaultPage } from './coops/components/fault-page.tsx';
import { admit } from './http/guard.server.ts';
import { useLanguage } from './i18n/messages-context.tsx';
import { useFollowLinks } from './ui/follow-links.ts';
import { NonceContext } from './ui/nonce.ts';
import { usePageTitle } from './ui/page-title.ts';
import { Pending } from './ui/pending.tsx';
import { ShowAnswer } from './ui/show-answer.tsx';
import stylesheet from './ui/styles.css?url';

export const links: LinksFunction = () => [
  { rel: 'stylesheet', href: stylesheet },
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
];

/** Refuses here, for every page below, what the access table does not grant. */
export function loader({ context }: LoaderFunctionArgs) {
  admit(context);
  return null;
}

export function Layout({ children }: { children: ReactNode }) {
  const { locale, t } = useLanguage();
  const nonce = useContext(NonceContext);
  const title = usePageTitle();
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#faf6ef" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#161c19" media="(prefers-color-scheme: dark)" />
        <title>{title}</title>
        <Links />
      </head>
      <body>
        <a className="skip" href="#content">
          {t.common.skip}
        </a>
        {children}
        <ScrollRestoration nonce={nonce} />
        <Scripts nonce={nonce} />
      </body>
    </html>
  );
}

export default function App() {
  useFollowLinks();
  return (
    <>
      <ShowAnswer />
      <Pending />
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <FaultPage />;
}
