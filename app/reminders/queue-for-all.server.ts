import type { CoordinatorScope } from '#app/coops/scope.ts';
import type { Instant } from '#app/time/index.ts';
import type { Transaction } from '#db/connect.ts';
import type { ReminderKind } from '#db/schema.ts';
import type { MailTimes } from './due.ts';
import type { NoMail } from './landing.ts';
import { queueMails } from './queue-mails.server.ts';
import { noMailOf } from './wishes.server.ts';

type ToAll = {
  kind: ReminderKind;
  subjectId: string;
  /** Every adult of the co-op, only those who can sign in, or these. */
  to: 'everybody' | 'members' | { adultIds: string[] };
  times: (noMail: NoMail) => MailTimes;
  now: Instant;
};

/** Queues one mail of this kind for each adult with an address; a demo's people are made up and get none. */
export async function queueForAll(trx: Transaction, scope: CoordinatorScope, all: ToAll): Promise<void> {
  const { to } = all;
  const adults = await trx
    .selectFrom('adults')
    .innerJoin('coops', 'coops.id', 'adults.coop_id')
    .where('adults.coop_id', '=', scope.coopId)
    .where('coops.is_demo', '=', 0)
    .where('adults.email', 'is not', null)
    .$if(typeof to === 'object', (query) =>
      query.where('adults.id', 'in', typeof to === 'object' ? to.adultIds : []),
    )
    .$if(to === 'members', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(selectFrom('members').select('members.id').whereRef('members.adult_id', '=', 'adults.id')),
      ),
    )
    .select(['adults.id as adultId', 'adults.coop_id as coopId'])
    .execute();
  const noMail = await noMailOf(trx, adults);
  await queueMails(
    trx,
    adults.map(({ adultId, coopId }) => ({
      coopId,
      kind: all.kind,
      subjectId: all.subjectId,
      adultId,
      times: all.times(noMail(adultId)),
    })),
    all.now,
  );
}
