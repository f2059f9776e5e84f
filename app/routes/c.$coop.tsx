import type { LoaderFunctionArgs } from '@remix-run/node';
import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { CoopFrame } from '#app/coops/components/coop-frame.tsx';
import { FaultPage } from '#app/coops/components/fault-page.tsx';
import { DemoBanner } from '#app/demo/components/demo-banner.tsx';
import { demoRoleOf } from '#app/demo/demo.ts';
import { mayRemoveDemo } from '#app/demo/policy.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { localDateOf } from '#app/time/index.ts';

export function loader({ context }: LoaderFunctionArgs) {
  const { coopId, coopName, role, ownFamilyId, timeZone } = memberOf(context);
  const demoRole = demoRoleOf(context.visitor?.userId ?? '');
  const demo = demoRole && { role: demoRole, mayRemove: mayRemoveDemo(context) };
  return {
    ...{ coopId, coopName, coordinator: role === 'coordinator', ownFamilyId },
    /** Whose year its dates do without. */
    today: localDateOf(context.now, timeZone),
    demo,
  };
}

export default function Coop() {
  const { demo, ...coop } = useLoaderData<typeof loader>();
  return (
    <>
      {demo && <DemoBanner {...demo} />}
      <CoopFrame coop={coop}>
        <Outlet />
      </CoopFrame>
    </>
  );
}

/** What failed below or here; the frame itself was loaded, unless it is what failed. */
export function ErrorBoundary() {
  return <FaultPage coop={useRouteLoaderData<typeof loader>('routes/c.$coop')} />;
}
