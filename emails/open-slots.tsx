import { mailWords, messagesFor } from '#app/i18n/catalogue.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Instant } from '#app/time/index.ts';
import { sessionWhen } from '#app/time/session-when.ts';
import { saySession } from '#app/time/words.ts';
import { sayZone } from '#app/time/zones.ts';
import { calendarFile, eventIds } from './calendar-file.ts';
import { Layout, MainAction, Marked, Paragraph, type Person, Reach, Soft } from './layout.tsx';
import { readerOf } from './reader-of.ts';
import { renderMail } from './render-mail.ts';
import type { Mail } from './transport.ts';

export type OpenSlot = {
  dutyId: string;
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  others: Person[];
  /** How many adults are missing. */
  missing: number;
};

export type OpenSlots = {
  to: string;
  locale: Locale;
  coop: { id: string; name: string; timeZone: string };
  /** At least one, by time. */
  slots: OpenSlot[];
  now: Instant;
  origin: string;
  turnOff: string;
};

/** The slots of the coming days that this member may take: an invitation, never a reproach. */
export async function openSlotsMail(props: OpenSlots): Promise<Mail> {
  const { locale, coop, slots } = props;
  const t = mailWords(locale);
  const { rota } = messagesFor(locale);
  const reader = readerOf(props);
  const said = (slot: OpenSlot) => saySession(sessionWhen(slot, coop.timeZone), reader);
  const [first] = slots;
  const subject =
    first && slots.length === 1 ? t.openSlots.subjectOne(said(first)) : t.openSlots.subject(slots.length);
  const mail = await renderMail({
    to: props.to,
    subject,
    body: (
      <Layout
        locale={locale}
        preview={slots.map(said).join('; ')}
        title={t.openSlots.title}
        foot={t.foot.openSlots}
        turnOff={{ href: props.turnOff, words: t.turnOff }}
      >
        <Paragraph>{t.openSlots.lead(coop.name)}</Paragraph>
        {slots.map((slot) => (
          <Marked key={slot.dutyId} as="open">
            <strong>{said(slot)}</strong>
            <br />
            {rota.adultNeeded(slot.missing)}
            <br />
            {slot.place === null ? t.whereOpen : t.where(slot.place)}
            <br />
            <Soft>{slot.others.length === 0 ? t.openSlots.alone : t.openSlots.with}</Soft>
            {slot.others.map((person) => (
              <span key={`${person.name} ${person.phone}`}>
                <br />
                <Reach person={person} />
              </span>
            ))}
          </Marked>
        ))}
        <Paragraph soft>{t.zone(sayZone(coop.timeZone))}</Paragraph>
        <MainAction href={`${props.origin}/c/${coop.id}/rota?show=open`}>{t.openSlots.button}</MainAction>
      </Layout>
    ),
  });
  const events = slots.map(({ dutyId, startsAt, endsAt, place }) => ({
    ...{ id: eventIds.duty(dutyId), name: t.calendar.open(coop.name) },
    ...{ startsAt, endsAt, place, tentative: true },
  }));
  return { ...mail, attachments: [calendarFile('open-slots.ics', events, props)] };
}
