import { Form } from '@remix-run/react';
import { useLanguage } from '#app/i18n/messages-context.tsx';

/** The coordinator's button that invites everybody who has not signed in, and what became of pressing it. */
export function InviteForm(props: {
  notSignedIn: { invited: number; toInvite: number };
  justInvited: number;
}) {
  const { t } = useLanguage();
  const { invited, toInvite } = props.notSignedIn;
  if (toInvite > 0)
    return (
      <Form method="post" className="actions">
        <button className="button quiet" type="submit">
          {t.reminders.invitation.offer(toInvite)}
        </button>
      </Form>
    );
  if (props.justInvited > 0)
    return (
      <p className="notice" role="status">
        {t.reminders.invitation.invited(props.justInvited)}
      </p>
    );
  return invited > 0 ? <p className="soft">{t.reminders.invitation.allInvited}</p> : null;
}
