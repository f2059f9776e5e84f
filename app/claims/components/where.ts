import type { Messages } from '#app/i18n/messages/en.ts';
import type { SessionRow } from '#app/rotation/session-row.ts';

/** "at Castillo’s" or "at the parish hall"; empty while no venue is settled. */
export function sayWhere(venue: SessionRow['venue'], t: Messages): string {
  if (!venue) return '';
  return venue.kind === 'home' ? t.rota.atHome(venue.name) : t.rota.at(venue.name);
}

const lists = new Map<string, Intl.ListFormat>();

/** Names in a row, as the language joins them. */
export function sayNames(names: string[], locale: string): string {
  let list = lists.get(locale);
  if (!list) {
    list = new Intl.ListFormat(locale, { type: 'conjunction' });
    lists.set(locale, list);
  }
  return list.format(names);
}
