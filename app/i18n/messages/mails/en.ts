import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** What mails say. Pages in the browser do not load it. */
export const mails = {
  signInSubject: 'Your link to Seven Mornings',
  signInPreview: 'A link and a code, good for ten minutes.',
  signInTitle: 'Sign in to Seven Mornings',
  signInLink: 'Tap the button to sign in:',
  signInButton: 'Sign in',
  signInCode: 'Or type this code on the page where you asked for it:',
  signInFoot:
    'You get this mail because somebody typed your address to sign in. If it was not you, there is nothing to do.',
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
  alone: 'This time you are the one adult on duty.',
  aloneReach: 'If something comes up, you can reach:',
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
    fileChanged:
      'The attached calendar file holds all these dates. Opening it updates those you have; what is no longer yours you take out of your calendar yourself.',
  },
  checkInSubject: (coop: string) => `How are you? A check-in is waiting (${coop})`,
  checkInTitle: 'A check-in is waiting for you',
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
    coordinators: (names: string, _count: number) => `Coordinated by ${names}.`,
    how: (email: string) =>
      `Sign in with the address ${email}. We send you a link and a code; there is no password.`,
    button: 'Sign in',
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
};

export type MailMessages = typeof mails;
