import { ContactList } from '#app/coops/components/contact-list.tsx';
import type { Contact } from '#app/coops/coordinators.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { RefusalSaid } from '../refusal.ts';
import { sayDutyRefusal } from '../say-refusal.ts';
import type { ClaimForm } from '../schema.ts';

/** A refusal with what was asked for, where that could be read, and whom to turn to about it. */
export type Refused = { intent: ClaimForm['intent'] | null; refusal: RefusalSaid; contacts: Contact[] };

/** Why a claim or release was not carried out, in a kind sentence. */
export function RefusalNote({ of }: { of: Refused | undefined }) {
  const { t } = useLanguage();
  if (!of) return null;
  return (
    <div className="notice" role="alert">
      <p>{of.intent === 'claimDuty' ? sayDutyRefusal(of.refusal, t) : t.rota.refusals[of.refusal]}</p>
      <ContactList of={of.contacts} />
    </div>
  );
}
