import { expect, it } from 'vitest';
import { changeRules } from '#app/agreements/change-rules.server.ts';
import { currentAgreement } from '#app/agreements/queries.server.ts';
import { defaultRules } from '#app/agreements/rules.ts';
import { findScope } from '#app/coops/queries.server.ts';
import { inTransaction } from '#db/transaction.ts';
import { addPerson, coopCoordinatedBy } from '#tests/support/cast.ts';
import { eachDatabase } from '#tests/support/databases.ts';

const now = '2026-11-24T18:00:00.000Z';

eachDatabase('agreements', (open) => {
  it('keep every version; unchanged rules make none', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'ife.abara@example.org'));
    const rules = { ...defaultRules, childrenPerAdult: 4 };
    expect(await inTransaction(db, (trx) => changeRules(trx, scope, { rules, now }))).toEqual({ version: 2 });
    expect(await inTransaction(db, (trx) => changeRules(trx, scope, { rules, now }))).toEqual({ version: 2 });
    expect(await currentAgreement(db, scope)).toEqual({ version: 2, rules });
  });

  it('changed by ten at once give ten versions and lose none', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'ife.abara@example.org'));
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        inTransaction(db, (trx) =>
          changeRules(trx, scope, { rules: { ...defaultRules, arrivalGraceMinutes: 30 + i }, now }),
        ),
      ),
    );
    expect(made.map((m) => m.version).sort((a, b) => a - b)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  });

  it('stay within their co-op', async () => {
    const { db } = await open();
    const mine = await coopCoordinatedBy(db, await addPerson(db, 'ife.abara@example.org'));
    const other = await addPerson(db, 'lena.b@example.org');
    const theirs = await coopCoordinatedBy(db, other);
    await inTransaction(db, (trx) =>
      changeRules(trx, mine, { rules: { ...defaultRules, minAdults: 2 }, now }),
    );
    expect((await currentAgreement(db, theirs)).version).toBe(1);
    expect(await findScope(db, other, mine.coopId)).toBeNull();
  });
});
