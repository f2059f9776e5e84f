import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import type { WaitingMails } from '#app/reminders/waiting-mails.server.ts';
import { sayDate, sayTime } from '#app/time/words.ts';

/** When the mails of a published rota go out that do not go at once. */
export function MailsWait({ mails: { date, time, all } }: { mails: WaitingMails }) {
  const reader = useReader();
  const { t } = useLanguage();
  const plan = usePlanWords();
  const say = all ? plan.mailsWait : t.reminders.mailsWait;
  return (
    <p className="notice" role="status">
      {say(sayTime(time), date && sayDate(date, reader))}
    </p>
  );
}
