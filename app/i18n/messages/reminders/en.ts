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

/** The mails that are sent by themselves, and the pages on which people choose among them. */
export const reminders = {
  dutySubject: {
    today: (times: string) => `Your duty today, ${times}`,
    tomorrow: (times: string) => `Your duty tomorrow, ${times}`,
    later: (session: string) => `Your duty on ${session}`,
  },
  dutyTitle: 'You are on duty',
  dutyLead: (coop: string) => `You look after the children of ${coop}:`,
  zone: (zone: string) => `Times are those of ${zone}.`,
  where: (place: string) => `Where: ${place}`,
  whereOpen: 'Where: not settled yet',
  alsoOn: 'Also on duty:',
  onDuty: 'On duty:',
  alone: 'Nobody else is on duty so far.',
  open: 'Open this week',
  rota: {
    changedSubject: (coop: string, dates: string) => `Your dates have changed, ${dates} (${coop})`,
    changedTitle: 'Something in the rota has changed',
    changedLead: (coop: string, dates: string) =>
      `${coop} has planned ${dates} again, and your dates are among what changed. This is how they are now.`,
    subject: (coop: string, dates: string) => `Your dates, ${dates} (${coop})`,
    title: 'The rota is here',
    lead: (coop: string, dates: string) => `${coop} has a rota for ${dates}. These are your dates.`,
    rest: (time: string) => `${time} to yourself.`,
    noRest: 'No time to yourself is planned for this week yet.',
    nothing: 'Nothing of yours in this week.',
    duty: (adults: string) => (adults ? `You are on duty, with ${adults}.` : 'You are on duty.'),
    comesAlong: (children: string, count: number) => `${children} ${count === 1 ? 'comes' : 'come'} along.`,
    inCare: (children: string, count: number, adults: string) =>
      `${children} ${count === 1 ? 'is' : 'are'} in care${adults ? `, with ${adults}` : ''}.`,
    yours: 'Time to yourself.',
    button: 'Open the rota',
    file: 'The attached calendar file holds all these dates. Opening a newer one later updates them.',
  },
  checkInSubject: (coop: string) => `How are you? A check-in waits (${coop})`,
  checkInTitle: 'A check-in waits for you',
  openSlots: {
    subjectOne: (session: string) => `An adult is needed on ${session}`,
    subject: (count: number) => n(count, '# open slot you could take', '# open slots you could take'),
    title: 'Would one of these suit you?',
    lead: (coop: string) => `${coop} still needs somebody here. Only if it is good for you.`,
    with: 'With you there:',
    alone: 'Nobody is on duty there so far.',
    button: 'Look at the open slots',
  },
  invitation: {
    subject: (coop: string) => `${coop} invites you`,
    title: (coop: string) => `Come and join ${coop}`,
    lead: (coop: string) =>
      `${coop} plans its childcare with Seven Mornings: who looks after the children when, and when you have time to yourself.`,
    how: (email: string) =>
      `Sign in with the address ${email}. We send you a link and a code; there is no password.`,
    button: 'Sign in',
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
  calendar: {
    duty: (coop: string) => `Duty, ${coop}`,
    dutyWith: (children: string, coop: string) => `Duty with ${children}, ${coop}`,
    places: (children: string, coop: string) => `${children} in care, ${coop}`,
    open: (coop: string) => `Open: one more adult, ${coop}`,
    checkIn: (coop: string) => `Last day of the check-in, ${coop}`,
  },
  foot: {
    duty: 'You get this mail because you have a duty in your co-op’s rota.',
    rota: (coop: string) => `You get this mail because ${coop} has you in its rota.`,
    checkIn: (coop: string) => `You get this mail because you are a member of ${coop}.`,
    openSlots: 'You get this mail because you could take a slot that is open soon. One a day, at most.',
    invitation: (coop: string) =>
      `You get this mail because ${coop} has listed you with this address. If that is a mistake, there is nothing to do.`,
  },
  turnOff: 'Turn off mails of this kind',
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
