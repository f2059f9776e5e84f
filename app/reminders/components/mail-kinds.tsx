import { useLanguage } from '#app/i18n/messages-context.tsx';
import { Choices } from '#app/ui/field.tsx';
import type { ReminderKind } from '#db/schema.ts';

/** One box for each kind of mail, ticked while it is wanted. */
export function MailKinds({
  id,
  kinds,
  wanted,
}: {
  id: string;
  kinds: readonly ReminderKind[];
  wanted: readonly string[];
}) {
  const { t } = useLanguage();
  return (
    <Choices legend={t.reminders.which} name="kinds" id={id}>
      {kinds.map((kind) => (
        <label key={kind} className="choice wide">
          <input type="checkbox" name="kinds" value={kind} defaultChecked={wanted.includes(kind)} />
          {t.reminders.kinds[kind]}
        </label>
      ))}
    </Choices>
  );
}
