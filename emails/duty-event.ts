import { mailWords } from '#app/i18n/catalogue.ts';
import { sayList } from '#app/i18n/list.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Instant } from '#app/time/index.ts';
import { type CalendarEvent, eventIds } from './calendar-file.ts';
import type { Person } from './layout.tsx';

type Duty = {
  dutyId: string;
  coop: { id: string; name: string };
  startsAt: Instant;
  endsAt: Instant;
  place: string | null;
  /** The reader's own children who have a place there. */
  children: string[];
  others: Person[];
  locale: Locale;
  origin: string;
};

/** A duty as a calendar's entry, alike in the rota's mail and in the reminders: one for the adult and the children they bring. */
export function dutyEvent(duty: Duty): CalendarEvent {
  const { dutyId, coop, startsAt, endsAt, place, children, others, locale, origin } = duty;
  const t = mailWords(locale);
  return {
    id: eventIds.duty(dutyId),
    name:
      children.length > 0
        ? t.calendar.dutyWith(sayList(children, locale), coop.name)
        : t.calendar.duty(coop.name),
    description: [...peopleLines(t.alsoOn, others), `${origin}/c/${coop.id}/rota`].join('\n'),
    ...{ startsAt, endsAt, place },
  };
}

/** Who is there and how to reach them, a line each, under `words`; nothing when nobody is. */
export function peopleLines(words: string, people: Person[]): string[] {
  const said = people.map(({ name, phone, email }) =>
    [name, [phone, email].filter(Boolean).join(', ')].filter(Boolean).join(': '),
  );
  return said.length > 0 ? [words, ...said] : [];
}
