import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, NavLink, Outlet, useLoaderData } from '@remix-run/react';
import {
  CalendarDays,
  CalendarPlus,
  CalendarRange,
  FileText,
  House,
  UserRound,
  UsersRound,
} from 'lucide-react';
import { DemoBanner } from '#app/demo/components/demo-banner.tsx';
import { demoRoleOf } from '#app/demo/demo.ts';
import { mayRemoveDemo } from '#app/demo/policy.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
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
  const base = `/c/${coopId}`;
  return (
    <div className="coop">
      {demo && <DemoBanner {...demo} />}
      <header className="top">
        <Link className="brand" to={base}>
          <Sunrise />
          {coopName}
        </Link>
        <Link className="me" to="/me">
          <UserRound size={22} aria-hidden="true" />
          {t.common.me}
        </Link>
      </header>
      <Outlet />
      <nav className="tabs" aria-label={t.common.menu}>
        <ul>
          <li>
            <NavLink to={base} end>
              <CalendarDays size={22} aria-hidden="true" />
              {t.common.thisWeek}
            </NavLink>
          </li>
          <li>
            <NavLink to={`${base}/rota`}>
              <CalendarRange size={22} aria-hidden="true" />
              {t.rota.tab}
            </NavLink>
          </li>
          <li>
            <NavLink to={`${base}/family`}>
              <House size={22} aria-hidden="true" />
              {t.family.tab}
            </NavLink>
          </li>
          {coordinator && (
            <li>
              <NavLink to={`${base}/plan`}>
                <CalendarPlus size={22} aria-hidden="true" />
                {t.plan.tab}
              </NavLink>
            </li>
          )}
          {coordinator && (
            <li>
              <NavLink to={`${base}/families`}>
                <UsersRound size={22} aria-hidden="true" />
                {t.common.families}
              </NavLink>
            </li>
          )}
          <li>
            <NavLink to={`${base}/agreements`}>
              <FileText size={22} aria-hidden="true" />
              {t.common.rules}
            </NavLink>
          </li>
        </ul>
      </nav>
    </div>
  );
}
