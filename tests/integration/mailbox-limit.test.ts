import { expect, it } from 'vitest';
import { mayMail, mostMails, stretchMinutes } from '#app/people/mailbox-limit.server.ts';
import { addMinutes } from '#app/time/index.ts';
import { eachDatabase } from '#tests/support/databases.ts';

const now = '2026-11-24T18:00:00.000Z';

eachDatabase('a mailbox', (open) => {
  it('gets so many sign-in mails in a stretch, also when all are asked for at once', async () => {
    const { db } = await open();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => mayMail(db, 'lena.b@example.org', now)),
    );
    expect(answers.filter((answer) => answer)).toHaveLength(mostMails);
    expect(await mayMail(db, 'lena.b@example.org', addMinutes(now, stretchMinutes - 1))).toBe(false);
    expect(await mayMail(db, 'lena.b@example.org', addMinutes(now, stretchMinutes))).toBe(true);
  });

  it('does not count for another, and is kept as a hash only', async () => {
    const { db } = await open();
    for (let i = 0; i < mostMails; i += 1) await mayMail(db, 'lena.b@example.org', now);
    expect(await mayMail(db, 'chidi.eze@example.org', now)).toBe(true);
    const kept = await db.selectFrom('sign_in_mails').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain('@');
  });
});
