import { isFree } from '#app/restoration/is-free.ts';
import { type LocalDate, localDateOf, localTimeOf, mondayOf } from '#app/time/index.ts';
import { windowSpans } from '#app/time/weekly-window.ts';
import type { Planning } from './planning.ts';
import { careAround } from './week-of-adult.ts';

/** One adult's non-negotiable time, and the days on which nobody is known to have the children then. */
export type Uncared = { name: string; start: string; end: string; days: LocalDate[] };

/**
 * The non-negotiable times that the rota puts no care behind, in the weeks from these Mondays on. It knows of the co-op and
 * the family's adults alone; the children may well be with somebody else.
 */
export function uncaredIn(planning: Planning, mondays: ReadonlySet<LocalDate>): Uncared[] {
  const { cycle, timeZone } = planning;
  const families = new Set(planning.children.map(({ familyId }) => familyId));
  const held = Map.groupBy(
    planning.practices.filter(({ nonNegotiable }) => nonNegotiable),
    ({ adultId }) => adultId,
  );
  return planning.adults
    .filter(({ id, familyId }) => held.has(id) && families.has(familyId))
    .flatMap(({ id, name }) => {
      const { sessions, others } = careAround(planning, id, cycle);
      const care = {
        duties: sessions.filter(({ duty }) => duty),
        rests: sessions.filter(({ rest }) => rest),
        others,
      };
      const windows = (held.get(id) ?? []).flatMap((practice) => practice.windows);
      const times = windowSpans(windows, { ...cycle, timeZone })
        .filter((span) => !isFree(span, care))
        .map(({ startsAt, endsAt }) => ({
          day: localDateOf(startsAt, timeZone),
          start: localTimeOf(startsAt, timeZone),
          end: localTimeOf(endsAt, timeZone),
        }))
        .filter(({ day }) => mondays.has(mondayOf(day)));
      return [...Map.groupBy(times, ({ start, end }) => `${start} ${end}`).values()].flatMap((alike) =>
        alike.slice(0, 1).map(({ start, end }) => ({ name, start, end, days: alike.map(({ day }) => day) })),
      );
    });
}
