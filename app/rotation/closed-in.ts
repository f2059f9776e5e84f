import { addDays, type LocalDate } from '#app/time/index.ts';

/** Of the closed days, those that fall into so many weeks from a day on. */
export function closedIn<Closed extends { firstDay: LocalDate; lastDay: LocalDate }>(
  closures: Closed[],
  { firstDay, weeks }: { firstDay: LocalDate; weeks: number },
): Closed[] {
  const lastDay = addDays(firstDay, weeks * 7 - 1);
  return closures.filter((closed) => closed.firstDay <= lastDay && closed.lastDay >= firstDay);
}
