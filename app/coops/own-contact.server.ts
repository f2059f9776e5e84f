import type { Database } from '#db/connect.ts';
import type { Contact } from './coordinators.server.ts';
import type { CoordinatorScope } from './scope.ts';

/** What a coordinator without a family gave for members to reach them by; null while they gave nothing. */
export async function ownContact(db: Database, scope: CoordinatorScope): Promise<Contact | null> {
  const row = await db
    .selectFrom('members')
    .where('id', '=', scope.memberId)
    .where('coop_id', '=', scope.coopId)
    .select(['contact_name as name', 'contact_phone as phone', 'contact_email as email'])
    .executeTakeFirst();
  return row && row.name !== null ? { name: row.name, phone: row.phone ?? '', email: row.email } : null;
}

/** Keeps it; without a name it is taken back. */
export async function saveOwnContact(
  db: Database,
  scope: CoordinatorScope,
  { name, phone, email }: Contact,
): Promise<void> {
  await db
    .updateTable('members')
    .set({ contact_name: name || null, contact_phone: phone, contact_email: email })
    .where('id', '=', scope.memberId)
    .where('coop_id', '=', scope.coopId)
    .where('adult_id', 'is', null)
    .execute();
}
