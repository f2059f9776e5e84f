import type { FamilyRefusal } from '#app/families/refusal.ts';
import { plural } from '../../plural.ts';
import { importEn } from '../import/en.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

const refusals: Record<FamilyRefusal, string> = {
  nameTaken:
    'Another family here has this name already. Add something that tells you apart, such as a first name.',
  emailTaken:
    'This address already belongs to another adult here. Everyone signs in with an address of their own.',
  coordinatorAddress:
    'This person coordinates the co-\u2060op and signs in with this address, so it stays. Nothing was changed.',
  lastAdult: 'A family needs one adult at least, so this one stays.',
  yourselfCoordinator: 'You coordinate this co-\u2060op, so you cannot remove yourself.',
  yourself: 'You cannot remove yourself. Ask a coordinator if you want to leave.',
  hasJoined: 'This person signs in here themselves, so only a coordinator can remove them.',
  hostNeeded:
    'A session ahead is at your home, and nobody else of the family is on duty there yet. Find somebody for it first.',
  threePractices: 'Three at most: keep what truly restores. Change one of the others if something is new.',
  notFound: 'This is not there any more. Perhaps somebody of your family removed it.',
};

/** What is wrong with a field, by the reason that its schema gives. */
const problems = {
  nameMissing: 'Please give a name.',
  tooLong: 'That is too long.',
  shareWrong: 'Give a whole number from 0 to 20.',
  dateWrong: 'That is not a date.',
  bornInFuture: 'That day has not come yet.',
  emailWrong: 'That does not look like an email address.',
  placesWrong: 'Give a whole number from 0 to 21.',
  placesTurned: 'The most must not be smaller than the least.',
  dayMissing: 'Choose at least one day.',
  choiceMissing: 'Please choose one.',
  timeMissing: 'Give a time such as 09:00.',
  bothTimes: 'Give both times, or none for the whole day.',
  sameTimes: 'The two times must differ.',
  endNextDay: 'That ends the next day, after more than fourteen hours. Is the end right?',
  dateMissing: 'Give the first day, the last day or both.',
  lastBeforeFirst: 'The last day must not come before the first.',
  endBeforeStart: 'It must end after it starts, on the same day.',
};

/** The sentences of a family's pages. */
export const family = {
  ofFamily: (name: string) => `Family ${name}`,
  noneTitle: 'You have no family here yet',
  none: 'You coordinate this co-\u2060op without a family. Add yours, with your own email address, and its page will be here.',
  noneMember: 'Ask a coordinator to add your family; then its page will be here.',
  contactTitle: 'Whom members turn to',
  contactLead:
    'Who cannot keep a duty at their home, or is alone on one, is told whom to turn to. Nobody sees the address you sign in with; they read only what you give here.',
  contactName: 'Your name',
  cancel: 'Leave it as it is',
  waitingTitle: 'Is that right?',
  waitingLead:
    'This was read from your co-\u2060op’s sheet. The rota heeds it already; say whether it is right.',
  sheetSays: (words: string) => `The sheet says “${words}”.`,
  meansAway: (name: string, when: string) => `So ${name} is not available: ${when}.`,
  meansOnly: (name: string, days: string) => `So ${name} is available only on ${days}.`,
  meansPractice: (name: string, practice: string, when: string) =>
    `So this restores ${name}: ${practice}${when ? `, ${when}` : ''}.`,
  meansAllergies: (name: string) => `That may be an allergy of ${name}’s; until you say, it counts as one.`,
  yes: 'Yes',
  no: 'No, leave it out',
  waits: 'to confirm',
  saved: (what: string) => `Saved: ${what}.`,
  removed: 'Removed.',
  details: 'Name and address',
  noAddress: 'No address yet',
  name: 'Name',
  familyName: 'Name of the family',
  address: 'Address',
  share: 'Share of the work',
  shareHint: 'Beside the other families’: 1 is the usual share, 2 twice as much, 0 none.',
  shareIs: (share: number) =>
    share === 0
      ? 'Takes no duties.'
      : share === 1
        ? 'Takes the usual share of the work.'
        : share === 2
          ? 'Takes twice the usual share of the work.'
          : `Takes ${share} times the usual share of the work.`,
  shareByCoordinator: 'A coordinator can change this.',
  children: 'Children',
  addChild: 'Add a child',
  newChild: 'A child',
  bornOn: 'Born',
  allergies: 'Allergies',
  allergiesHint: 'Whoever is on duty sees this, and your coordinators.',
  noChildren: 'No child yet. The rota plans for families with children.',
  addAdult: 'Add an adult',
  newAdult: 'An adult',
  phone: 'Phone',
  email: 'Email address',
  emailByCoordinator: 'A coordinator can add or change the email address, since it decides who can sign in.',
  emailJoined:
    'Has joined with this address. With another one, the old address can no longer sign in here and the new one can.',
  emailHint: 'Whoever signs in with this address joins as this adult.',
  firstAid: 'Has a first-aid certificate',
  joined: 'has joined',
  mailReturns: 'mail to them comes back',
  mailReturnsHint:
    'Mail to this address comes back. A letter may be missing: please check it. Once a coordinator has saved it, mail is tried again.',
  notJoined: 'has not signed in yet',
  restores: (name: string) => `What restores ${name}`,
  restoresNothing: 'Nothing named yet. A run, a choir, sleep: the rota tries to leave the time free.',
  keptFree: (name: string) => `Times the rota looks out for: ${name}`,
  practice: 'What restores',
  practiceHint: 'Up to three for each adult. Your family alone sees what it is; the rota knows the times.',
  addPractice: 'Add what restores',
  nonNegotiable: 'Not negotiable: no duty ever lands there',
  nonNegotiableShort: 'not negotiable',
  timesTitle: 'When',
  moreTimes: 'One more time (if you like)',
  dutyInOwnTime: (when: string) =>
    `A duty lies in this time: ${when}. It stays until it is given back or a coordinator moves it.`,
  noTimes: 'no time named',
  nextDay: (times: string) => `${times} the next day`,
  days: 'Days',
  starts: 'Starts',
  ends: 'Ends',
  away: (name: string) => `When ${name} is not available`,
  awayPageTitle: 'When not available',
  awayNever: 'Nothing named: duties may fall on any day.',
  addAway: 'Add when not available',
  awayKind: 'How often',
  awayWeekly: 'Every week',
  awaySpan: 'For some days',
  wholeDay: 'Leave the times empty for the whole day.',
  openEnd: 'Leave one empty if it is open at that end.',
  firstDay: 'First day',
  lastDay: 'Last day',
  awayMeans: 'No duty is planned then. A duty that is held already stays until it is given back.',
  attuned: 'Time with your children',
  attunedHint:
    'Bedtime, the morning, after pick-up: hours that belong to your children. No duty and no mail lands there.',
  attunedNone: 'No hours named yet.',
  addAttuned: 'Add attuned hours',
  attunedTitle: 'Attuned hours',
  attunedName: 'What it is, such as “bedtime”',
  care: 'Coming to care',
  careLead: 'The rota and the open places keep to this. Places that you hold already stay.',
  placesPerWeek: (min: number, max: number) =>
    min === max ? `${n(max, '# time', '# times')} a week` : `${min} to ${max} times a week`,
  placesMin: 'Times a week, at least',
  placesMax: 'Times a week, at most',
  anyDay: 'any day',
  careDays: 'Days on which the children may come',
  comeAlong: 'When one of you is on duty, the children',
  comeAlongYes: 'come along',
  comeAlongNo: 'stay elsewhere',
  avoided: 'Places the children cannot be',
  avoidedHint: 'Such as a home with a cat, for a child with an allergy.',
  avoidedShort: (names: string) => `not at ${names}`,
  homeOf: (name: string) => `${name}’s home`,
  notesTitle: 'What your sheet said in words',
  notesLead: 'Nobody else sees this here. What of it matters for the rota, add above.',
  removeChildTitle: (name: string) => `Remove ${name}?`,
  placesGo: (name: string, count: number) =>
    `${n(count, '# place', '# places')} of ${name} in the published rota will be free for others:`,
  noPlacesGo: (name: string) => `${name} has no place ahead in a published rota.`,
  pastStays: (name: string) =>
    `Where ${name} was in care already, a child of your family stays counted, without a name. All that is kept of ${name} goes; this cannot be undone.`,
  lastChild: 'Without children the rota no longer plans for your family. Duties that you hold stay.',
  removeAdultTitle: (name: string) => `Remove ${name}?`,
  dutiesOpen: (name: string, count: number) =>
    `${n(count, '# duty', '# duties')} of ${name} in the published rota will be open for others:`,
  noDutiesOpen: (name: string) => `${name} has no duty ahead in a published rota.`,
  accessEnds: (name: string) => `${name} will no longer be able to open this co-\u2060op.`,
  timesGo: 'What is kept of their times goes with them. This cannot be undone.',
  removeYes: (name: string) => `Yes, remove ${name}`,
  addFamily: 'Add a family',
  addFamilyLead: 'The first adult and child; everything else has its place on the family’s page.',
  firstAdult: 'First adult',
  firstChild: 'First child',
  refusals,
  problems,
  import: importEn,
};

export type FamilyMessages = typeof family;
