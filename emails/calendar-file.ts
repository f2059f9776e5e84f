import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { Instant, LocalDate } from '#app/time/index.ts';
import type { Mail } from './transport.ts';

type Common = { id: string; name: string; description?: string | undefined };
export type CalendarEvent = Common &
  (
    | { startsAt: Instant; endsAt: Instant; place: string | null; tentative?: boolean }
    /** A whole day, which keeps nobody busy. */
    | { day: LocalDate }
  );

/**
 * What an event's id is made of, the same in every file: a later one then updates the entry instead of doubling it. A
 * family's children at one session are one entry, since they come and go together; that of a duty holds them where one
 * of their adults has it.
 */
export const eventIds = {
  duty: (dutyId: string) => dutyId,
  places: (sessionId: string, familyId: string) => `${sessionId}.${familyId}`,
  checkIn: (roundId: string) => roundId,
};

/** A calendar file to attach. Times are instants in UTC, so no program needs to know the co-op's zone. */
export function calendarFile(
  filename: string,
  events: CalendarEvent[],
  { now, origin }: { now: Instant; origin: string },
): NonNullable<Mail['attachments']>[number] {
  const calendar = ical({
    prodId: { company: 'Seven Mornings', product: 'Rota' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const event of events) {
    const common = {
      id: `${event.id}@${new URL(origin).hostname}`,
      stamp: new Date(now),
      summary: event.name,
      description: event.description ?? null,
    };
    if ('day' in event)
      calendar.createEvent({
        ...common,
        start: new Date(`${event.day}T00:00:00Z`),
        allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT,
      });
    else
      calendar.createEvent({
        ...common,
        start: new Date(event.startsAt),
        end: new Date(event.endsAt),
        location: event.place,
        ...(event.tentative && {
          status: ICalEventStatus.TENTATIVE,
          transparency: ICalEventTransparency.TRANSPARENT,
        }),
      });
  }
  return {
    filename,
    content: calendar.toString(),
    contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
  };
}
