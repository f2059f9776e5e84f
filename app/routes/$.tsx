import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { wayBack } from '#app/coops/way-back.server.ts';

/** Every address that is nobody's; one below a co-op's leads its members back there. */
export async function loader({ context, params }: LoaderFunctionArgs) {
  const { visitor, app } = context;
  const from = /^c\/([^/]+)/.exec(params['*'] ?? '')?.[1] ?? null;
  throw data({ wayBack: visitor && (await wayBack(app.db, visitor.userId, from)) }, { status: 404 });
}

export default function Nothing() {
  return null;
}
