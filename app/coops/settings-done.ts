import type { Closure } from './closures.server.ts';

/** Sessions of the usual week that were saved together: the same hours, on one weekday or several. */
type Line = { id: string; weekday: number; startTime: string; endTime: string };

/** What the settings' page confirms: what was saved, as it now is, or that something was removed. */
export type SettingsDone =
  | { kind: 'removed' }
  | { kind: 'closure'; closure: Closure }
  | { kind: 'sessions'; weekdays: number[]; startTime: string; endTime: string };

/** The address of the settings' page after something was saved or removed, which it then confirms. */
export function settingsAfter(
  coopId: string,
  did: 'saved' | 'removed',
  part: 'closure' | 'sessions',
  ids: string[],
): string {
  return `/c/${coopId}/settings?${new URLSearchParams({ [did]: [part, ...ids].join('.') })}`;
}

/** What the address says was done, where it is so: what was saved is there, and what was removed is not. */
export function settingsDoneIn(
  of: { pattern: Line[]; closures: Closure[] },
  search: URLSearchParams,
): SettingsDone | null {
  const [saved, removed] = [search.get('saved'), search.get('removed')];
  if (saved) return find(of, saved);
  return removed && !find(of, removed) ? { kind: 'removed' } : null;
}

function find(of: { pattern: Line[]; closures: Closure[] }, what: string): SettingsDone | null {
  const [kind, ...ids] = what.split('.');
  if (kind === 'closure') {
    const closure = of.closures.find(({ id }) => id === ids[0]);
    return closure ? { kind, closure } : null;
  }
  if (kind !== 'sessions') return null;
  const lines = of.pattern.filter(({ id }) => ids.includes(id));
  const [first] = lines;
  if (!first || lines.length < ids.length) return null;
  const { startTime, endTime } = first;
  return { kind, weekdays: lines.map(({ weekday }) => weekday), startTime, endTime };
}
