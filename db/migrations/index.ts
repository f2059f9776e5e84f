import type { Migration } from 'kysely/migration';
import * as signIn from './0001-sign-in.ts';
import * as coops from './0002-coops.ts';
import * as checkIns from './0003-check-ins.ts';
import * as rota from './0004-rota.ts';
import * as reminders from './0005-reminders.ts';
import * as signInMails from './0006-sign-in-mails.ts';
import * as familyWishes from './0007-family-wishes.ts';
import * as moreMails from './0008-more-mails.ts';
import * as quickLookUps from './0009-quick-look-ups.ts';
import * as pastDuties from './0010-past-duties.ts';
import * as refusedAddresses from './0011-refused-addresses.ts';
import * as movedDuties from './0012-moved-duties.ts';
import * as receiptsOfAdults from './0013-receipts-of-adults.ts';
import * as pastPlaces from './0014-past-places.ts';
import * as receiptsOfPeople from './0015-receipts-of-people.ts';
import * as contactsOfCoordinators from './0016-contacts-of-coordinators.ts';
import * as membersOfCoop from './0017-members-of-coop.ts';
import * as allergiesToConfirm from './0018-allergies-to-confirm.ts';

/** Listed rather than read from a folder, so that the bundled server carries them. */
export const migrations: Record<string, Migration> = {
  '0001-sign-in': signIn,
  '0002-coops': coops,
  '0003-check-ins': checkIns,
  '0004-rota': rota,
  '0005-reminders': reminders,
  '0006-sign-in-mails': signInMails,
  '0007-family-wishes': familyWishes,
  '0008-more-mails': moreMails,
  '0009-quick-look-ups': quickLookUps,
  '0010-past-duties': pastDuties,
  '0011-refused-addresses': refusedAddresses,
  '0012-moved-duties': movedDuties,
  '0013-receipts-of-adults': receiptsOfAdults,
  '0014-past-places': pastPlaces,
  '0015-receipts-of-people': receiptsOfPeople,
  '0016-contacts-of-coordinators': contactsOfCoordinators,
  '0017-members-of-coop': membersOfCoop,
  '0018-allergies-to-confirm': allergiesToConfirm,
};
