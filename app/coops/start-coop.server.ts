import { defaultRules, writeRules } from '#app/agreements/rules.ts';
import type { Locale } from '#app/i18n/locale.ts';
import type { Instant } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';

export type NewCoop = {
  /** Made anew unless given. */
  id?: string;
  name: string;
  timeZone: string;
  locale: Locale;
  isDemo?: boolean;
  weekdays: Weekday[];
  startTime: string;
  endTime: string;
  /** Children a session takes. */
  capacity: number;
  /** A fixed place, or null when members' homes take turns. */
  venue: { name: string; address: string } | null;
};

/** Starts a co-op with its weekday pattern and the usual agreements; who starts it coordinates it. */
export async function startCoop(
  trx: Transaction,
  coop: NewCoop,
  by: { userId: string; now: Instant },
): Promise<{ coopId: string }> {
  const coopId = coop.id ?? newId();
  await trx
    .insertInto('coops')
    .values({
      id: coopId,
      name: coop.name,
      time_zone: coop.timeZone,
      locale: coop.locale,
      is_demo: coop.isDemo ? 1 : 0,
      created_at: by.now,
    })
    .execute();
  const venueId = coop.venue ? newId() : null;
  if (coop.venue && venueId) {
    await trx
      .insertInto('venues')
      .values({ id: venueId, coop_id: coopId, family_id: null, ...coop.venue })
      .execute();
  }
  await trx
    .insertInto('session_patterns')
    .values(
      coop.weekdays.map((weekday) => ({
        id: newId(),
        coop_id: coopId,
        weekday,
        start_time: coop.startTime,
        end_time: coop.endTime,
        venue_id: venueId,
        capacity: coop.capacity,
      })),
    )
    .execute();
  await trx
    .insertInto('agreements')
    .values({ id: newId(), coop_id: coopId, version: 1, rules: writeRules(defaultRules), created_at: by.now })
    .execute();
  await trx
    .insertInto('members')
    .values({
      id: newId(),
      coop_id: coopId,
      user_id: by.userId,
      adult_id: null,
      role: 'coordinator',
      created_at: by.now,
    })
    .execute();
  return { coopId };
}
