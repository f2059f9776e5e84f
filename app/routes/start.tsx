import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react';
import { StartCoopForm } from '#app/coops/components/start-coop-form.tsx';
import { mayStart } from '#app/coops/may-start.ts';
import { startCoopSchema } from '#app/coops/schema.ts';
import { startCoop } from '#app/coops/start-coop.server.ts';
import { isDemoAddress } from '#app/demo/demo.ts';
import { personOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { timeZones } from '#app/time/zones.ts';
import type { Titled } from '#app/ui/page-title.ts';
import { Top } from '#app/ui/top.tsx';
import { inTransaction } from '#db/transaction.ts';

export const handle: Titled = { title: (t) => t.start.title };

export function loader({ context }: LoaderFunctionArgs) {
  const person = personOf(context);
  return {
    allowed: mayStart(context.app.settings.mayStart, person.email),
    inDemo: isDemoAddress(person.email),
    zones: timeZones(),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = personOf(context);
  const { app, now } = context;
  if (!mayStart(app.settings.mayStart, person.email)) throw new Response(null, { status: 403 });
  const form = await parseForm(request, startCoopSchema);
  if (!form.ok) return data({ problems: form.problems, typed: form.typed }, 400);
  const { venueKind, venueName, venueAddress, ...coop } = form.value;
  const venue = venueKind === 'fixed' ? { name: venueName, address: venueAddress } : null;
  const started = await inTransaction(app.db, (trx) =>
    startCoop(trx, { ...coop, venue, locale: context.locale }, { userId: person.userId, now }),
  );
  return redirect(`/c/${started.coopId}`);
}

export default function Start() {
  const { t } = useLanguage();
  const { allowed, inDemo, zones } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <Top />
      <main id="content">
        <h1>{t.start.title}</h1>
        {allowed ? (
          <>
            <p className="lead">{t.start.lead}</p>
            <Form method="post" noValidate>
              <StartCoopForm zones={zones} refused={refused} />
            </Form>
          </>
        ) : (
          <>
            <p className="lead">{inDemo ? t.start.inDemo : t.start.notAllowed}</p>
            <p className="actions">
              <Link className="button quiet" to={inDemo ? '/me' : '/'}>
                {inDemo ? t.demo.leave : t.faults.home}
              </Link>
            </p>
          </>
        )}
      </main>
    </>
  );
}
