import { mailWords, messagesFor } from '#app/i18n/catalogue.ts';
import { sayList } from '#app/i18n/list.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { RhythmDay } from '#app/rotation/components/draw-strip.ts';
import { addDays, type Instant, type LocalDate } from '#app/time/index.ts';
import { sessionWhen } from '#app/time/session-when.ts';
import { sayDates, sayDuration, saySession } from '#app/time/words.ts';
import { sayZone } from '#app/time/zones.ts';
import { type CalendarEvent, calendarFile, eventIds } from './calendar-file.ts';
import { dutyEvent, peopleLines } from './duty-event.ts';
import { Layout, MainAction, Marked, Paragraph, type Person, Soft, Subheading } from './layout.tsx';
import { readerOf } from './reader-of.ts';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';
import { StripLegend, WeekStrip } from './week-strip.tsx';

export type RotaSession = {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  /** The reader's own duty. */
  dutyId: string | null;
  /** The reader's children who have a place. */
  children: string[];
  rest: boolean;
  /** Who else is on duty. */
  others: Person[];
};

export type RotaWeek = {
  monday: LocalDate;
  restMinutes: number;
  /** Minutes of these at sessions that still lack an adult. */
  waitingMinutes: number;
  days: RhythmDay[];
  sessions: RotaSession[];
};

export type RotaPublished = {
  to: string;
  locale: Locale;
  coop: { id: string; name: string; timeZone: string };
  familyId: string;
  cycle: { firstDay: LocalDate; lastDay: LocalDate };
  promisedMinutes: number;
  weeks: RotaWeek[];
  /** Whether it was published before and has changed for this reader since. */
  changed: boolean;
  now: Instant;
  origin: string;
  turnOff: string;
};

/** A mail program cuts off a mail of more than about 100 kB; weeks beyond these are told in words alone. */
const weeksDrawn = 6;

/** One adult's own dates of a published cycle, week by week, with a calendar file of them all. */
export async function rotaPublishedMail(props: RotaPublished): Promise<Mail> {
  const { locale, coop, cycle, weeks } = props;
  const messages = mailWords(locale);
  const { strip } = messagesFor(locale).rota;
  const t = messages.rota;
  const dates = sayDates(cycle.firstDay, cycle.lastDay, readerOf(props));
  const words = props.changed
    ? { subject: t.changedSubject, title: t.changedTitle, lead: t.changedLead }
    : { subject: t.subject, title: t.title, lead: t.lead };
  const bars = weeks.slice(0, weeksDrawn).flatMap(({ days }) => days.flatMap((day) => day.bars));
  const practices = bars.some(({ kind }) => kind === 'practice');
  const mail = await renderMail({
    to: props.to,
    subject: words.subject(coop.name, dates),
    body: (
      <Layout
        locale={locale}
        preview={words.lead(coop.name, dates)}
        title={words.title}
        foot={messages.foot.rota(coop.name)}
        turnOff={{ href: props.turnOff, words: messages.turnOff }}
      >
        <Paragraph>{words.lead(coop.name, dates)}</Paragraph>
        {bars.length > 0 && <StripLegend words={strip} practices={practices} />}
        {weeks.map((week, i) => (
          <Week key={week.monday} week={week} mail={props} drawn={i < weeksDrawn} />
        ))}
        <Paragraph soft>{messages.zone(sayZone(coop.timeZone))}</Paragraph>
        <MainAction href={`${props.origin}/c/${coop.id}/rota`}>{t.button}</MainAction>
        <Paragraph soft>{props.changed ? t.fileChanged : t.file}</Paragraph>
      </Layout>
    ),
  });
  return { ...mail, attachments: [calendarFile('rota.ics', eventsOf(props), props)] };
}

function Week({ week, mail, drawn }: { week: RotaWeek; mail: RotaPublished; drawn: boolean }) {
  const { locale, coop, promisedMinutes } = mail;
  const reader = readerOf(mail);
  const t = mailWords(locale).rota;
  const { rota } = messagesFor(locale);
  return (
    <>
      <Subheading>{rota.weekOf(sayDates(week.monday, addDays(week.monday, 6), reader))}</Subheading>
      <Paragraph>
        {week.restMinutes > 0 ? t.rest(sayDuration(week.restMinutes)) : t.noRest}{' '}
        <Soft>{rota.promised(sayDuration(promisedMinutes))}</Soft>
        {week.waitingMinutes > 0 && (
          <>
            <br />
            {rota.waitsForAdult(sayDuration(week.waitingMinutes))}
          </>
        )}
      </Paragraph>
      {drawn && <WeekStrip days={week.days} locale={locale} />}
      {week.sessions.length === 0 && <Paragraph soft>{t.nothing}</Paragraph>}
      {week.sessions.map((session) => (
        <Marked key={session.id} as={session.dutyId !== null ? 'duty' : session.rest ? 'rest' : 'place'}>
          <strong>{saySession(sessionWhen(session, coop.timeZone), reader)}</strong>
          <br />
          {whatItIs(session, mail)}
          {session.place !== null && (
            <>
              <br />
              <Soft>{session.place}</Soft>
            </>
          )}
        </Marked>
      ))}
    </>
  );
}

function whatItIs(session: RotaSession, { locale }: RotaPublished): string {
  const t = mailWords(locale).rota;
  const adults = sayList(
    session.others.map(({ name }) => name),
    locale,
  );
  const children = sayList(session.children, locale);
  if (session.dutyId !== null)
    return [t.duty(adults), children && t.comesAlong(children, session.children.length)]
      .filter(Boolean)
      .join(' ');
  const care = t.inCare(children, session.children.length, adults);
  return session.rest ? `${t.yours} ${care}` : care;
}

/** One entry for each session: the duty with the children who come along, or the children's places. */
function eventsOf({ locale, coop, familyId, weeks, origin }: RotaPublished): CalendarEvent[] {
  const t = mailWords(locale);
  const events: CalendarEvent[] = [];
  for (const session of weeks.flatMap((week) => week.sessions)) {
    const { id, dutyId, children, startsAt, endsAt, place, others } = session;
    if (dutyId !== null) events.push(dutyEvent({ ...session, dutyId, coop, locale, origin }));
    else if (children.length > 0)
      events.push({
        id: eventIds.places(id, familyId),
        name: t.calendar.places(sayList(children, locale), coop.name),
        description: [...peopleLines(t.onDuty, others), `${origin}/c/${coop.id}/rota`].join('\n'),
        ...{ startsAt, endsAt, place },
      });
  }
  return events;
}
