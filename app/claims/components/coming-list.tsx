import { sayList } from '#app/i18n/list.ts';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import type { FamilyComing } from '#app/rotation/children-coming.server.ts';

/** The children who come, family by family; what somebody must not eat or touch has a line of its own. */
export function ComingList({ coming }: { coming: FamilyComing[] }) {
  const { locale, t } = useLanguage();
  return (
    <ul className="coming">
      {coming.map(({ family, children }) => (
        <li key={family}>
          <span className="soft">{family}:</span>{' '}
          {sayList(
            children.map(({ name }) => name),
            locale,
          )}
          {children
            .filter(({ allergies }) => allergies !== '')
            .map(({ name, allergies }) => (
              <div key={name} className="allergic">
                <b>{name}</b> · {t.families.allergies}: <b>{allergies}</b>
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}
