import { mailWords, messagesFor } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Instant, LocalDate } from '#app/time/index.ts';
import { sayLongDate } from '#app/time/words.ts';
import { calendarFile, eventIds } from './calendar-file.ts';
import { Layout, MainAction, Paragraph } from './layout.tsx';
import { readerOf } from './reader-of.ts';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';

export type CheckInWaiting = {
  to: string;
  locale: Locale;
  coop: { id: string; name: string; timeZone: string };
  roundId: string;
  title: string;
  closesOn: LocalDate;
  now: Instant;
  origin: string;
  turnOff: string;
};

/** A check-in that waits for this member, until when, and who sees what of it: nobody. */
export async function checkInWaitingMail(props: CheckInWaiting): Promise<Mail> {
  const { locale, coop, title, closesOn } = props;
  const t = mailWords(locale);
  const { checkIns } = messagesFor(locale);
  const waiting = checkIns.waiting(title, sayLongDate(closesOn, readerOf(props)));
  const link = `${props.origin}/c/${coop.id}/check-ins/${props.roundId}`;
  const mail = await renderMail({
    to: props.to,
    subject: t.checkInSubject(coop.name),
    body: (
      <Layout
        locale={locale}
        preview={waiting}
        title={t.checkInTitle}
        foot={t.foot.checkIn(coop.name)}
        turnOff={{ href: props.turnOff, words: t.turnOff }}
      >
        <Paragraph>{waiting}</Paragraph>
        <MainAction href={link}>{checkIns.answerNow}</MainAction>
        <Paragraph soft>{checkIns.privacy}</Paragraph>
      </Layout>
    ),
  });
  const name = t.calendar.checkIn(coop.name);
  const lastDay = { id: eventIds.checkIn(props.roundId), name, description: link, day: closesOn };
  return { ...mail, attachments: [calendarFile('check-in.ics', [lastDay], props)] };
}
