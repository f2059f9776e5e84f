import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useLocation } from '@remix-run/react';
import { DemoBanner } from '#app/demo/components/demo-banner.tsx';
import { demoRoleOf } from '#app/demo/demo.ts';
import { mayRemoveDemo } from '#app/demo/policy.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Sunrise } from '#app/ui/mark.tsx';

export function loader({ context }: LoaderFunctionArgs) {
  const { coopId, coopName, role } = memberOf(context);
  const demoRole = demoRoleOf(context.visitor?.userId ?? '');
  const demo = demoRole && { role: demoRole, mayRemove: mayRemoveDemo(context) };
  return { coopId, coopName, coordinator: role === 'coordinator', demo };
}

export default function CoopFrame() {
  const { t } = useLanguage();
  const { coopId, coopName, coordinator, demo } = useLoaderData<typeof loader>();
  const { pathname } = useLocation();
  const base = `/c/${coopId}`;
  const tabs = [
    { to: base, icon: 'week', words: t.common.thisWeek },
    { to: `${base}/rota`, icon: 'rota', words: t.rota.tab },
    { to: `${base}/family`, icon: 'home', words: t.family.tab },
    ...(coordinator
      ? ([
          { to: `${base}/plan`, icon: 'plan', words: t.plan.tab },
          { to: `${base}/families`, icon: 'people', words: t.common.families },
        ] as const)
      : []),
    { to: `${base}/agreements`, icon: 'text', words: t.common.rules },
  ] as const;
  /** A tab stands for the pages below its own too, but every page of the co-op is below this week's. */
  const isOpen = (to: string) => pathname === to || (to !== base && pathname.startsWith(`${to}/`));
  return (
    <div className="coop">
      {demo && <DemoBanner {...demo} />}
      <header className="top">
        <a className="brand" href={base}>
          <Sunrise />
          {coopName}
        </a>
        <a className="me" href="/me">
          <Icon of="person" />
          {t.common.me}
        </a>
      </header>
      <Outlet />
      <nav className="tabs" aria-label={t.common.menu}>
        <ul>
          {tabs.map(({ to, icon, words }) => (
            <li key={to}>
              <a href={to} aria-current={isOpen(to) ? 'page' : undefined}>
                <Icon of={icon} />
                {words}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
