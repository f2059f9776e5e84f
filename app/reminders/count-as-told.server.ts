import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import type { ReminderKind } from '#db/schema.ts';

/** Notes that an adult knows of these: no mail of the kind tells them once more. */
export async function countAsTold(
  trx: Transaction,
  told: { coopId: string; kind: ReminderKind; adultId: string; subjects: string[]; now: Instant },
): Promise<void> {
  if (told.subjects.length === 0) return;
  await trx
    .insertInto('reminders')
    .values(
      told.subjects.map((subject) => ({
        id: newId(),
        coop_id: told.coopId,
        kind: told.kind,
        subject_id: subject,
        adult_id: told.adultId,
        due_at: told.now,
        useless_at: told.now,
        status: 'sent' as const,
        attempts: 0,
        heard_at: null,
        sent_at: told.now,
      })),
    )
    .onConflict((conflict) => conflict.columns(['subject_id', 'kind', 'adult_id']).doNothing())
    .execute();
}
