import { ContactList } from '#app/coops/components/contact-list.tsx';
import type { Contact } from '#app/coops/coordinators.server.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { SessionRow } from '#app/rotation/session-row.ts';
import { minutesBetween } from '#app/time/index.ts';
import { sayDuration } from '#app/time/words.ts';
import { namesCoordinators } from '../refusal.ts';
import { ClaimForm } from './claim-form.tsx';

/**
 * What the member may give back of what they hold at a session, and why not the rest. It opens on demand: of the duties at
 * one's own home none can be given back, and a rota that said so at each would be long.
 */
export function GiveBack({ row, when, contacts }: { row: SessionRow; when: string; contacts: Contact[] }) {
  const { t } = useLanguage();
  const { dutyId, kept, rest } = row.mine;
  const places = kept.places ? [] : row.mine.places;
  const mayLeave = dutyId !== null && !kept.duty;
  const mayGive = mayLeave || places.length > 0;
  if (row.over || (!mayGive && !kept.duty)) return null;
  const words = mayGive ? t.rota.giveBack : t.rota.ifYouCannot;
  const why = kept.duty ?? (mayLeave ? kept.places : null);
  return (
    <details>
      <summary aria-label={`${words}: ${when}`}>{words}</summary>
      {rest && places.length > 0 && (
        <p className="soft small">
          {t.rota.giveBackCosts(sayDuration(minutesBetween(row.startsAt, row.endsAt)))}
        </p>
      )}
      {why && <p className="soft small">{t.rota.refusals[why]}</p>}
      {namesCoordinators(kept.duty) && <ContactList of={contacts} />}
      <div className="claims">
        {mayLeave && (
          <ClaimForm
            asked={{ intent: 'releaseDuty', dutyId }}
            words={t.rota.giveBackDuty}
            label={`${t.rota.giveBackDuty}: ${when}`}
            quiet
          />
        )}
        {places.map((child) => (
          <ClaimForm
            key={child.id}
            asked={{ intent: 'releasePlace', sessionId: row.id, childId: child.id }}
            words={t.rota.giveBackPlace(child.name)}
            label={`${t.rota.giveBackPlace(child.name)}: ${when}`}
            quiet
          />
        ))}
      </div>
    </details>
  );
}
