import type { Finding } from '#app/scheduler/findings.ts';
import type { Relaxation } from '#app/scheduler/relax/relax.ts';
import { addDays, type LocalDate } from '#app/time/index.ts';
import type { Planning } from './planning.ts';
import { mondaysByWeek } from './weeks.ts';

/** A change that was solved and helps, with the weeks it was tried on as their Mondays. */
export type RelaxationSeen = Omit<Relaxation, 'kind' | 'weeks'> & { mondays: LocalDate[] };

/**
 * What would help, for the page to word. One more session helps nobody where it would fall on a closed day.
 * @param closures days without sessions
 */
export function relaxationsSeen(
  planning: Planning,
  findings: Finding[],
  closures: { firstDay: LocalDate; lastDay: LocalDate }[],
): RelaxationSeen[] {
  const mondays = mondaysByWeek(planning.cycle);
  return findings.flatMap((of): RelaxationSeen[] => {
    if (of.kind !== 'relaxation') return [];
    const { kind: _, weeks, ...rest } = of;
    const tried = weeks.flatMap((week) => mondays.get(week) ?? []);
    const closed = tried.some((monday) => {
      if (of.change.kind !== 'session') return false;
      const day = addDays(monday, of.change.weekday - 1);
      return closures.some(({ firstDay, lastDay }) => firstDay <= day && day <= lastDay);
    });
    return closed ? [] : [{ ...rest, mondays: tried }];
  });
}
