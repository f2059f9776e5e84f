import { plural } from '../plural.ts';
import { checkIns } from './check-ins/en.ts';
import { demo } from './demo/en.ts';
import { reminders } from './reminders/en.ts';
import { rota } from './rota/en.ts';
import { settings } from './settings/en.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** The English sentences; their shape is the type that the other languages complete. */
export const en = {
  common: {
    app: 'Seven Mornings',
    skip: 'Skip to the content',
    menu: 'Main',
    save: 'Save',
    saved: 'Saved.',
    back: 'Back',
    language: 'Language',
    change: 'Change',
    remove: 'Remove',
    thisWeek: 'This week',
    family: 'My family',
    families: 'Families',
    rules: 'Agreements',
    me: 'Me',
    checkFields: 'Please look at the marked fields. What you typed is still here.',
  },
  faults: {
    notFoundTitle: 'There is nothing here',
    notFound: 'This page does not exist, or it belongs to a co-\u2060op you are not part of.',
    forbiddenTitle: 'This page is for coordinators',
    forbidden: 'Ask one of your co-\u2060op’s coordinators if you need something changed.',
    crossSite: 'This form was sent from another site, so nothing was changed.',
    faultTitle: 'Something went wrong on our side',
    fault: 'Nothing you saved before is lost. Please try again in a minute.',
    offlineTitle: 'There is no connection just now',
    offline: 'This page could not be loaded. Once you are online again, please try once more.',
    again: 'Try again',
    home: 'To the first page',
  },
  landing: {
    title: 'Care for each other’s children. Rest in turn.',
    lead: 'Seven Mornings runs your childcare co-\u2060op: families who look after each other’s children in turn, so that every parent gets time to themselves.',
    start: 'Start your co-op',
    signIn: 'Sign in',
    give: 'Care given',
    giveText: 'Some mornings you look after the children, never more than your agreements say.',
    place: 'Children in care',
    placeText: 'Other mornings your children are with people they know.',
    rest: 'Time to yourself',
    restText: 'The rota is built around what each adult was promised, the worst-off first.',
    yourCoops: 'Your co-ops',
  },
  signIn: {
    title: 'Sign in',
    lead: 'We send you an email with a link and a six-digit code. There is no password.',
    email: 'Email address',
    send: 'Send me a link',
    sentTitle: 'Look at your email',
    sent: (email: string) =>
      `We sent a link and a code to ${email}. Use whichever is easier; both hold for ten minutes.`,
    keptHere: 'This installation has no mail server: mails are kept here instead.',
    keptLink: 'Read the kept mails',
    code: 'Six-digit code',
    useCode: 'Sign in',
    another: 'Use another address',
    linkTitle: 'One more tap',
    linkLead: 'Mail programs sometimes open links by themselves, so you confirm it here.',
    linkButton: 'Sign me in',
    signOut: 'Sign out',
    signedInAs: (email: string) => `Signed in as ${email}`,
    emailWrong: 'That does not look like an email address.',
    tooManyMails:
      'We have sent several mails to this address already. The newest one works; otherwise wait a quarter of an hour.',
    tooManyTries: 'That was tried too often. Please wait a minute and try again.',
    linkWorn: 'This link was used already or is older than ten minutes. Ask for a new one.',
    codeWrong:
      'That code is not right, or it is older than ten minutes. Ask for a new one if it keeps failing.',
    mailNotSent: 'The mail could not be sent just now. Please try again in a minute.',
  },
  start: {
    title: 'Start your co-op',
    lead: 'The basics now; everything can be changed later.',
    notAllowed: 'On this installation, new co-\u2060ops are started by people its host has invited.',
    inDemo:
      'You are looking around in the demo. To start a co-\u2060op of your own, leave the demo under “Me” and sign in with your address.',
    name: 'Name of the co-op',
    timeZone: 'Time zone',
    chooseZone: 'Please choose',
    days: 'Days with a session',
    start: 'Starts',
    end: 'Ends',
    capacity: 'Children at a session, at most',
    where: 'Where',
    byTurns: 'At members’ homes, by turns',
    fixed: 'Always at one place',
    venueName: 'Name of the place',
    venueAddress: 'Address',
    submit: 'Start the co-op',
    nameMissing: 'Give your co-op a name.',
    nameTooLong: 'That is too long.',
    zoneUnknown: 'Choose a time zone from the list.',
    dayMissing: 'Choose at least one day.',
    timeMissing: 'Give a time such as 09:00.',
    endBeforeStart: 'The session must end after it starts.',
    capacityWrong: 'Give a whole number from 1 to 200.',
    venueKindMissing: 'Choose where sessions are.',
    venueNameMissing: 'Give the place a name.',
  },
  coop: {
    welcome: 'Your co-\u2060op is ready to grow',
    nextImport: 'No families yet. Bring them in from your spreadsheet.',
    nextPlan: 'The families are here. Settle what the rota obeys, then plan the first weeks.',
    planCycle: 'Plan the first weeks',
    lookAtRules: 'Look at the agreements',
    importFamilies: 'Import families',
    sessions: 'Sessions each week',
    byTurns: 'at members’ homes, by turns',
    upTo: (children: number) => n(children, 'up to # child', 'up to # children'),
    familiesCount: (count: number) => n(count, '# family', '# families'),
    waiting: 'The rota is not published yet. Your coordinators will write to you when it is.',
  },
  rules: {
    title: 'Agreements',
    lead: 'What the rota obeys. Everyone in the co-\u2060op can read it.',
    childrenPerAdult: 'Children one adult looks after, at most',
    infantsUnder: 'Infants count more until they are this many months old',
    infantsWeight: 'An infant counts as',
    minAdults: 'Adults at every session, at least',
    arrivalGrace: 'Minutes a family may arrive after the start',
    restoration: 'Hours each adult is promised for themselves, each week',
    maxDuties: 'Duties one adult takes each week, at most',
    outOfRange: (min: number, max: number) => `Give a number from ${min} to ${max}.`,
    version: (version: number) => `Version ${version}`,
    tryNumbers: 'See what these carry',
    carriesTitle: 'What these numbers can carry',
    carries: (hours: string, sessions: number) =>
      `As a rule of thumb, each duty that a family takes in a week gives its adults about ${hours} to themselves (${n(sessions, '# free session', '# free sessions')}), as far as the week’s sessions go.`,
    keeps: 'The promise fits.',
    breaks: (promised: string) =>
      `For the ${promised} promised, one duty a week is not enough. Any one of these would do:`,
    takes: (promised: string, duties: number) =>
      `For the ${promised} promised, each family takes about ${duties} duties a week; your agreements allow that.`,
    helpRatio: (ratio: number) =>
      `${ratio} children for each adult, for example where the children are older`,
    helpDuties: (duties: number) =>
      n(duties, '# duty a week for each family', '# duties a week for each family'),
    helpLonger: (duration: string) => `sessions of ${duration}`,
    helpLower: (duration: string) => `a promise of ${duration}`,
    kept: (most: string) =>
      `Worked out with your families, their times, a usual week and all the duties that your agreements allow: ${most} a week can be kept for every adult, and no more.`,
    keptBetween: (least: string, most: string) =>
      `Worked out with your families, their times, a usual week and all the duties that your agreements allow: ${least} a week can be kept for every adult, and no more than ${most}.`,
    keptNot: (promised: string) => `So ${promised} cannot be promised to everybody.`,
    keptUnsure: (promised: string) => `Whether ${promised} can be kept is not proved yet.`,
    keptHelp: 'Any one of these would make it possible:',
    carriesNothing:
      'With these numbers each adult on duty can only look after their own children, so nobody would be free.',
    change: {
      longer: (sessions: string, minutes: string) => `${sessions}: ${minutes} longer`,
      helper: (sessions: string) => `${sessions}: one more adult, for example a grandparent or a paid helper`,
      duties: (count: number) => n(count, '# duty a week for each adult', '# duties a week for each adult'),
      session: (sessions: string) => `One more session: ${sessions}`,
      ratio: (children: string) =>
        `${children} children for each adult, for example where the children are older`,
    },
    changeSessions: (weekday: string, time: string) => `${weekday}, ${time}`,
    clauseTitle: 'What stands in every agreement',
    clause:
      'What people tell this app about how they are may never be used to evaluate, license or watch anybody. This clause cannot be removed.',
  },
  families: {
    title: 'Families',
    empty: 'The families of your co-\u2060op will be listed here once you bring them in.',
    born: (date: string) => `born ${date}`,
    allergies: 'Allergies',
    toConfirm: 'Times from the sheet wait for a yes on this family’s page.',
    firstAid: 'first aid',
  },
  settings,
  checkIns,
  demo,
  rota,
  reminders,
  mailbox: {
    title: 'Kept mails',
    lead: 'There is no mail server, so every mail is kept here. Only this machine can read this page.',
    empty: 'No mail yet. Ask for a sign-in link and it appears here.',
    to: (address: string) => `To ${address}`,
  },
};

export type Messages = typeof en;
