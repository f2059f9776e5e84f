import { type ActionFunctionArgs, data, redirect } from '@remix-run/node';
import { coordinatorsBeside } from '#app/coops/coordinators.server.ts';
import { memberOf } from '#app/http/guard.server.ts';
import { parseForm } from '#app/http/parse-form.server.ts';
import { claimDuty } from './claim-duty.server.ts';
import { claimPlace } from './claim-place.server.ts';
import { sayDone } from './confirmed.ts';
import { answerTo, namesCoordinators, type Outcome, refusalFor } from './refusal.ts';
import { releaseDuty } from './release-duty.server.ts';
import { releasePlace } from './release-place.server.ts';
import { type ClaimForm, claimFormSchema } from './schema.ts';

/** Carries out a claim or a release and goes back to the page it came from, which says what was done or why nothing was. */
export async function claimAction({ request, context }: ActionFunctionArgs) {
  const scope = memberOf(context);
  const { db } = context.app;
  const { now } = context;
  const form = await parseForm(request, claimFormSchema);
  const run = (asked: ClaimForm): Promise<Outcome> => {
    const at = { ...asked, now };
    if (at.intent === 'claimDuty') return claimDuty(db, scope, at);
    if (at.intent === 'releaseDuty') return releaseDuty(db, scope, at);
    if (at.intent === 'claimPlace') return claimPlace(db, scope, at);
    return releasePlace(db, scope, at);
  };
  if (!form.ok) return data({ intent: null, refusal: 'noSuchSlot' as const, contacts: [] }, 400);
  const outcome = await run(form.value);
  if (!outcome.ok) {
    const { intent } = form.value;
    const refusal = answerTo(form.value, refusalFor(scope, outcome.reason));
    const contacts = namesCoordinators(refusal) ? await coordinatorsBeside(db, scope) : [];
    return data({ intent, refusal, contacts }, 409);
  }
  const url = new URL(request.url);
  url.searchParams.delete('index');
  sayDone(url.searchParams, form.value);
  throw redirect(url.pathname + url.search);
}
