import { Link } from '@react-email/components';
import ical, { ICalCalendarMethod } from 'ical-generator';
import { messagesFor } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import { daysBetween, type Instant, localDateOf } from '#app/time/index.ts';
import { sayInstantTime, saySession } from '#app/time/words.ts';
import { Layout, MainAction, Paragraph } from './layout.tsx';
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
  others: { name: string; reach: string }[];
  now: Instant;
  origin: string;
  /** The link that turns this kind of mail off, without signing in. */
  turnOff: string;
};

/** One duty: when, where and with whom, with a calendar file and a way to turn this kind of mail off. */
export async function dutyReminderMail(props: DutyReminder): Promise<Mail> {
  const { locale, coop, startsAt, endsAt } = props;
  const t = messagesFor(locale).reminders;
  const when = saySession(startsAt, endsAt, coop.timeZone, locale);
  const mail = await renderMail({
    to: props.to,
    subject: subjectOf(props),
    body: (
      <Layout locale={locale} preview={when} title={t.dutyTitle} foot={t.foot}>
        <Paragraph>{t.dutyLead(coop.name)}</Paragraph>
        <Paragraph>
          <strong>{when}</strong>
          <br />
          {t.zone(coop.timeZone)}
        </Paragraph>
        <Paragraph>{props.place === null ? t.whereOpen : t.where(props.place)}</Paragraph>
        <Paragraph>
          {props.others.length === 0 ? t.alone : t.alsoOn}
          {props.others.map(({ name, reach }) => (
            <span key={`${name} ${reach}`}>
              <br />
              {reach ? `${name}: ${reach}` : name}
            </span>
          ))}
        </Paragraph>
        <MainAction href={`${props.origin}/c/${coop.id}`}>{t.open}</MainAction>
        <Paragraph>
          <Link href={props.turnOff}>{t.turnOff}</Link>
        </Paragraph>
      </Layout>
    ),
  });
  return {
    ...mail,
    attachments: [
      {
        filename: 'duty.ics',
        content: calendarFile(props),
        contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
      },
    ],
    headers: {
      'List-Unsubscribe': `<${props.turnOff}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  };
}

/** Named by the day it is read on: a late reminder must not say "tomorrow" on the day itself. */
function subjectOf({ locale, coop, startsAt, endsAt, now }: DutyReminder): string {
  const { dutySubject } = messagesFor(locale).reminders;
  const zone = coop.timeZone;
  const days = daysBetween(localDateOf(now, zone), localDateOf(startsAt, zone));
  if (days > 1) return dutySubject.later(saySession(startsAt, endsAt, zone, locale));
  const times = `${sayInstantTime(startsAt, zone, locale)}–${sayInstantTime(endsAt, zone, locale)}`;
  return days === 1 ? dutySubject.tomorrow(times) : dutySubject.today(times);
}

/** The id is the duty's, so that a second file updates the entry instead of doubling it. */
function calendarFile({ locale, coop, dutyId, startsAt, endsAt, place, now, origin }: DutyReminder): string {
  const calendar = ical({
    prodId: { company: 'Seven Mornings', product: 'Rota' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${dutyId}@${new URL(origin).hostname}`,
    stamp: new Date(now),
    start: new Date(startsAt),
    end: new Date(endsAt),
    summary: messagesFor(locale).reminders.calendarName(coop.name),
    location: place,
  });
  return calendar.toString();
}
