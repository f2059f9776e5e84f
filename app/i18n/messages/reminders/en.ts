import type { ReminderKind } from '#db/schema.ts';
import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

const kinds: Record<ReminderKind, string> = {
  rotaPublished: 'Your dates when a rota is published',
  dutyInTwoDays: 'Reminders two days before a duty',
  dutyTomorrow: 'Reminders on the evening before a duty',
  openSlot: 'Open slots of the coming days that you could take',
  checkInWaiting: 'A check-in that waits for you',
  invitation: 'Invitations to sign in',
};

/** The pages on which people choose among the mails that are sent by themselves. */
export const reminders = {
  invitation: {
    offer: (count: number) =>
      n(count, 'Invite the one who has not signed in yet', 'Invite those who have not signed in yet (#)'),
    invited: (count: number) =>
      n(
        count,
        '# invitation is on its way. It waits where its reader wants no mail right now.',
        '# invitations are on their way. They wait where their readers want no mail right now.',
      ),
    allInvited: 'Those who have not signed in yet were invited within the last day.',
  },
  mailsWait: (time: string, day: string | null) =>
    `Mails that would disturb somebody now go out from ${day ? `${day}, ` : ''}${time}.`,
  pageTitle: 'Fewer mails',
  kinds,
  pageLead: 'Your dates stay as they are; only these mails stop.',
  button: 'Turn them off',
  done: 'They are turned off. We will not send you these any more.',
  allTitle: 'All your mails',
  which: 'Mails I want',
  save: 'Save',
  saved: 'Saved. From now on it is as you chose.',
  mailsFrom: (coop: string) => `Mails from ${coop}`,
  quietLead: 'No mail arrives in your quiet hours, nor in your family’s attuned times.',
  quietStart: 'Quiet from',
  quietEnd: 'until',
  timeWrong: 'Give a time such as 21:00.',
};

export type ReminderMessages = typeof reminders;
