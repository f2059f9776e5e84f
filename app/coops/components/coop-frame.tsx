import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Sunrise } from '#app/ui/mark.tsx';
import type { FramedCoop } from '../way-back.server.ts';

/** Another family's pages belong to the families, not to one's own. */
function placeOf(pathname: string, { coopId, ownFamilyId }: FramedCoop): string {
  const [, , , area, family] = pathname.split('/');
  return area === 'family' && family && family !== ownFamilyId ? `/c/${coopId}/families` : pathname;
}

/** What stands around a member's pages: the co-op's name, the way to their own page, and the tabs. */
export function CoopFrame({ coop, children }: { coop: FramedCoop; children: ReactNode }) {
  const { t } = useLanguage();
  const { pathname } = useLocation();
  const base = `/c/${coop.coopId}`;
  const tabs = [
    { to: base, icon: 'week', words: t.common.thisWeek },
    { to: `${base}/rota`, icon: 'rota', words: t.rota.tab },
    { to: `${base}/family`, icon: 'home', words: t.common.family },
    ...(coop.coordinator
      ? ([
          { to: `${base}/plan`, icon: 'plan', words: t.rota.planTab },
          { to: `${base}/families`, icon: 'people', words: t.common.families },
        ] as const)
      : []),
    { to: `${base}/agreements`, icon: 'text', words: t.common.rules },
  ] as const;
  const here = placeOf(pathname, coop);
  /** A tab stands for the pages below its own too, but every page of the co-op is below this week's. */
  const isOpen = (to: string) => here === to || (to !== base && here.startsWith(`${to}/`));
  return (
    <div className="coop">
      <header className="top">
        <a className="brand" href={base}>
          <Sunrise />
          {coop.coopName}
        </a>
        <a
          className="me"
          href={`/me?from=${coop.coopId}`}
          aria-current={pathname === '/me' ? 'page' : undefined}
        >
          <Icon of="person" />
          {t.common.me}
        </a>
      </header>
      {children}
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
