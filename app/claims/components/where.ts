import type { Messages } from '#app/i18n/messages/en.ts';
import type { SessionRow } from '#app/rotation/session-row.ts';

/** "at Castillo’s" or "at the parish hall"; empty while no venue is settled. */
export function sayWhere(venue: SessionRow['venue'], t: Messages): string {
  if (!venue) return '';
  return venue.kind === 'home' ? t.rota.atHome(venue.name) : t.rota.at(venue.name);
}
