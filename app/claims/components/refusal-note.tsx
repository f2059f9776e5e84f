import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { Refusal } from '../refusal.ts';

/** Why a claim or release was not carried out, in a kind sentence. */
export function RefusalNote({ reason }: { reason: Refusal | undefined }) {
  const { t } = useLanguage();
  if (!reason) return null;
  return (
    <p className="notice" role="alert">
      {t.rota.refusals[reason]}
    </p>
  );
}
