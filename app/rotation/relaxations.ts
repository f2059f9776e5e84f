import type { Finding } from '#app/scheduler/findings.ts';
import type { Relaxation } from '#app/scheduler/relax/relax.ts';
import type { LocalDate } from '#app/time/index.ts';
import type { Planning } from './planning.ts';
import { mondaysByWeek } from './weeks.ts';

/** A change that was solved and helps, with the weeks it was tried on as their Mondays. */
export type RelaxationSeen = Omit<Relaxation, 'kind' | 'weeks'> & { mondays: LocalDate[] };

/** What would help, for the page to word. */
export function relaxationsSeen(planning: Planning, findings: Finding[]): RelaxationSeen[] {
  const mondays = mondaysByWeek(planning.cycle);
  return findings.flatMap((of): RelaxationSeen[] => {
    if (of.kind !== 'relaxation') return [];
    const { kind: _, weeks, ...rest } = of;
    return [{ ...rest, mondays: weeks.flatMap((week) => mondays.get(week) ?? []) }];
  });
}
