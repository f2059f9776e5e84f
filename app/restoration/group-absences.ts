import type { Absence } from './absence.ts';

export type AbsenceRow = Absence & { id: string; adultId: string; source: string; toConfirm: boolean };

/** What a family said once and is kept as a row for each weekday: "not on Tue and Thu, 8:00–12:00". */
export type AbsenceGroup = Omit<AbsenceRow, 'id' | 'weekday'> & { ids: string[]; weekdays: number[] };

/** Weekly rows of one adult that differ in nothing but the weekday are one; a span stands alone. */
export function groupAbsences(rows: AbsenceRow[]): AbsenceGroup[] {
  const groups = Map.groupBy(rows, ({ id, weekday, ...shared }) =>
    shared.kind === 'weekly'
      ? JSON.stringify([
          shared.adultId,
          shared.startTime,
          shared.endTime,
          shared.firstDay,
          shared.lastDay,
          shared.source,
          shared.toConfirm,
        ])
      : `${id} ${weekday}`,
  );
  return [...groups.values()].flatMap((group) => {
    const first = group[0];
    if (!first) return [];
    const { id: _, weekday: __, ...shared } = first;
    return [
      {
        ...shared,
        ids: group.map(({ id }) => id),
        weekdays: group.flatMap(({ weekday }) => weekday ?? []).toSorted((a, b) => a - b),
      },
    ];
  });
}
