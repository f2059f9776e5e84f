import type { Kysely } from 'kysely';

/**
 * Indices for what the pages ask: a week's sessions with their duties and places, in a co-op however many years old. The
 * rest follow references, so that taking a co-op, a family or the demo away does not look through everybody's rows.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute();
  await index('sessions_by_day', 'sessions', ['coop_id', 'local_date']);
  await index('duties_of_session', 'duties', ['coop_id', 'session_id', 'adult_id']);
  await index('places_of_session', 'places', ['coop_id', 'session_id', 'child_id']);
  // These began with the co-op, which led a week's look-up through all of its years.
  await db.schema.dropIndex('duties_of_adult').execute();
  await db.schema.dropIndex('places_of_child').execute();
  await index('duties_of_adult', 'duties', ['adult_id']);
  await index('places_of_child', 'places', ['child_id']);
  await index('sessions_of_venue', 'sessions', ['venue_id']);
  await index('sessions_of_host', 'sessions', ['host_family_id']);
  await index('children_by_family', 'children', ['family_id']);
  await index('adults_by_family', 'adults', ['family_id']);
  await index('venues_of_family', 'venues', ['family_id']);
  await index('patterns_at_venue', 'session_patterns', ['venue_id']);
  await index('absences_of_adult', 'absences', ['adult_id']);
  await index('practices_of_adult', 'practices', ['adult_id']);
  await index('notes_of_family', 'family_notes', ['family_id']);
  await index('attuned_windows_by_family', 'attuned_windows', ['family_id']);
  await index('avoided_venues_of_home', 'avoided_venues', ['home_of']);
  await index('avoided_venues_at_venue', 'avoided_venues', ['venue_id']);
  await index('pins_at_session', 'pins', ['session_id']);
  await index('pins_of_adult', 'pins', ['adult_id']);
  await index('pins_of_family', 'pins', ['family_id']);
  await index('solves_by_cycle', 'solves', ['cycle_id']);
  await index('muted_mails_of_adult', 'muted_mails', ['adult_id']);
  await index('mail_wishes_of_coop', 'mail_wishes', ['coop_id']);
  await index('reminders_of_coop', 'reminders', ['coop_id']);
}
