import { mailWords } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { daysBetween, type Instant, localDateOf } from '#app/time/index.ts';
import { sessionWhen } from '#app/time/session-when.ts';
import { saySession, sayTimes } from '#app/time/words.ts';
import { sayZone } from '#app/time/zones.ts';
import { calendarFile } from './calendar-file.ts';
import { dutyEvent } from './duty-event.ts';
import { Layout, MainAction, Marked, Paragraph, type Person, Reach, Soft } from './layout.tsx';
import { readerOf } from './reader-of.ts';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';

export type DutyReminder = {
  to: string;
  locale: Locale;
  coop: { id: string; name: string; timeZone: string };
  dutyId: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Null while no venue is settled. */
  place: string | null;
  /** The reader's own children who have a place there. */
  children: string[];
  others: Person[];
  /** Whom to reach where nobody else is on duty. */
  coordinators: Person[];
  now: Instant;
  origin: string;
  /** The link that turns this kind of mail off, without signing in. */
  turnOff: string;
};

/** One duty: when, where and with whom, with a calendar file. */
export async function dutyReminderMail(props: DutyReminder): Promise<Mail> {
  const { locale, coop, others, coordinators } = props;
  const people = others.length > 0 ? others : coordinators;
  const t = mailWords(locale);
  const when = saySession(sessionWhen(props, coop.timeZone), readerOf(props));
  const mail = await renderMail({
    to: props.to,
    subject: subjectOf(props),
    body: (
      <Layout
        locale={locale}
        preview={when}
        title={t.dutyTitle}
        foot={t.foot.duty}
        turnOff={{ href: props.turnOff, words: t.turnOff }}
      >
        <Paragraph>{t.dutyLead(coop.name)}</Paragraph>
        <Marked as="duty">
          <strong>{when}</strong>
          <br />
          {props.place === null ? t.whereOpen : t.where(props.place)}
          <br />
          <Soft>{t.zone(sayZone(coop.timeZone))}</Soft>
        </Marked>
        <Paragraph>
          {others.length > 0 ? t.alsoOn : t.alone}
          {others.length === 0 && people.length > 0 && ` ${t.aloneReach}`}
          {people.map((person) => (
            <span key={`${person.name} ${person.phone}`}>
              <br />
              <Reach person={person} />
            </span>
          ))}
        </Paragraph>
        <MainAction href={`${props.origin}/c/${coop.id}`}>{t.open}</MainAction>
      </Layout>
    ),
  });
  return { ...mail, attachments: [calendarFile('duty.ics', [dutyEvent(props)], props)] };
}

/** Named by the day it is read on: a late reminder must not say "tomorrow" on the day itself. */
function subjectOf(props: DutyReminder): string {
  const { dutySubject } = mailWords(props.locale);
  const when = sessionWhen(props, props.coop.timeZone);
  const days = daysBetween(localDateOf(props.now, props.coop.timeZone), when.date);
  if (days > 1) return dutySubject.later(saySession(when, readerOf(props)));
  const times = sayTimes(when.start, when.end);
  return days === 1 ? dutySubject.tomorrow(times) : dutySubject.today(times);
}
