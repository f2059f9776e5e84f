import type { RefusalSaid } from '#app/claims/refusal.ts';
import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

const refusals: Record<RefusalSaid, string> = {
  slotTaken:
    'Somebody was a moment quicker and took this slot. Thank you for offering; what is still open is below.',
  past: 'This session has begun, so its slots can no longer be taken.',
  overlapsDuty: 'You already have a duty at that time.',
  absent: 'You said that you are away at that time.',
  protectedPractice: 'That time is not negotiable: it is for what restores you, and stays yours.',
  attunedTime: 'That time belongs to your children: your family keeps it as an attuned window.',
  weeklyLimit: 'You already have as many duties that week as your agreements allow.',
  alreadyOnDuty: 'You are already on duty at this session.',
  alreadyPlaced: 'Your child already has a place at this session.',
  overlapsPlace: 'Your child already has a place elsewhere at that time.',
  avoidedVenue: 'Your family said that the children cannot be at this place.',
  notACareDay:
    'Your family said that the children do not come on this weekday. You can change that under “My family”.',
  placesLimit:
    'Your children already come as often that week as your family said. You can change that under “My family”.',
  capacity: 'All places at this session are taken.',
  ratio: 'With one more child, the adults there would have more children each than your agreements allow.',
  lastPlaceTaken: 'The last place there has been taken meanwhile. What is still open is below.',
  noSuchSlot: 'This slot does not exist any more. What is open now is below.',
  notYours: 'This is not yours to change, so it stays as it was.',
  noFamily: 'Only members with a family can take or give back. Ask a coordinator to add yours.',
  noFamilyCoordinator: 'Only members with a family can take or give back. Add yours under “Families”.',
  hostNeededCoordinator:
    'This session is at your home, so one of you needs to be there. If you cannot, rule your duty out by hand under “Plan” and plan again from now on.',
  dutyBegunCoordinator:
    'This session has begun, so the duty can no longer be given back here. If something comes up, please tell the others there.',
  hostNeeded:
    'This session is at your home, so one of you needs to be there. If you cannot, please tell a coordinator soon.',
  comesAlong: 'Your child comes along while one of you is on duty there. Give the duty back first.',
  dutyBegun:
    'This session has begun, so the duty can no longer be given back here. If something comes up, please tell the others there or a coordinator.',
  started: 'This session has begun. Please talk to those on duty.',
};

/** The sentences of this week, the rota and claims. */
export const rota = {
  tab: 'Rota',
  title: 'Rota',
  lead: 'Who cares when, and what is still open.',
  none: 'The rota is not published yet. Your coordinators will write to you when it is.',
  noneYet:
    'No rota is published yet. Once you have planned and published the first weeks, everybody finds them here.',
  begins: (day: string) => `Your rota begins on ${day}`,
  toFirstWeek: 'To its first week',
  notCovered: 'No rota is published for this week.',
  readOnly: 'You have no family in this co-\u2060op yet, so you can read the rota but take nothing.',
  restThisWeek: (time: string) => `You have ${time} to yourself this week`,
  restThatWeek: (time: string) => `${time} to yourself in this week`,
  noRest: 'No time to yourself is planned for this week yet',
  promised: (time: string) => `Promised: ${time}.`,
  lessThanPromised: (time: string, placesOpen: boolean) =>
    `That is ${time} less than promised${placesOpen ? '; an open place below can add some' : ''}.`,
  onlySome: (time: string, names: string, count: number) =>
    `For ${time} only some of your children are in care: ${names} ${count === 1 ? 'has' : 'have'} no place then yet, so it does not count as time to yourself.`,
  yourWeek: 'Your week',
  weeks: 'Weeks',
  weekOf: (dates: string) => `Week ${dates}`,
  before: 'Week before',
  after: 'Week after',
  nextDuty: 'Next: you care',
  nextRest: 'Next: time to yourself',
  nothingNext: 'Nothing more of yours this week.',
  yoursLater: 'Your later dates in the rota',
  at: (place: string) => `at ${place}`,
  atHome: (family: string) => `at ${family}’s`,
  childrenAt: (names: string, count: number, where: string, adults: string) =>
    `${names} ${count === 1 ? 'is' : 'are'}${where ? ` ${where}` : ' in care'}${adults ? `, with ${adults}` : ''}.`,
  dutyAt: (where: string, adults: string) =>
    `${where ? `You are ${where}` : 'You are on duty'}${adults ? `, with ${adults}` : ', so far on your own'}.`,
  openForYou: 'Open for you',
  nothingOpen: 'Nothing is open for you in this week.',
  notForYou: (sessions: number) =>
    n(
      sessions,
      'One session still needs an adult, and it need not be you.',
      '# sessions still need an adult, and it need not be you.',
    ),
  whyNotForYou: 'See why in the rota',
  childrenWithYou: 'In your family the children come along to duties.',
  placeFor: (child: string) => `A place for ${child}`,
  adultNeeded: (count: number) => n(count, 'One more adult is needed', '# more adults are needed'),
  givesMore: (time: string) => `gives you ${time} more`,
  take: 'Take',
  takePlace: (child: string) => `Place for ${child}`,
  iCan: 'I can',
  giveBack: 'Give back',
  ifYouCannot: 'If you cannot be there',
  waitsForAdult: (time: string) => `${time} of it waits for one more adult on duty.`,
  nobodyInCharge: 'Nobody is on duty there yet. The time is yours once somebody is.',
  giveBackMeans: 'The slot opens for the others. Until somebody takes it, an adult is missing there.',
  giveBackYes: 'Yes, give it back',
  gaveBack: 'Given back. It is open for the others now.',
  giveBackCosts: (time: string) =>
    `These ${time} are your own time; without the place you would not have them.`,
  giveBackDuty: 'Give my duty back',
  giveBackPlace: (child: string) => `Give ${child}’s place back`,
  sessions: 'Sessions',
  onDuty: 'On duty:',
  you: 'you',
  nobodyYet: 'nobody yet',
  children: (count: number) => n(count, '# child', '# children'),
  whoComes: 'Who is coming',
  withAllergies: (count: number) => n(count, '# child with allergies', '# children with allergies'),
  tookDuty: (when: string, where: string) =>
    `Thank you: you are on duty on ${when}${where ? `, ${where}` : ''}.`,
  tookPlace: (child: string, when: string, where: string) =>
    `${child} has a place on ${when}${where ? `, ${where}` : ''}.`,
  tookUndo: 'You find it under “Mine”, and can give it back there if something comes up.',
  filter: 'Show',
  filters: { everyone: 'Everyone', mine: 'Mine', open: 'Open' },
  filteredEmpty: {
    everyone: 'Nothing is planned from this week on.',
    mine: 'You have nothing planned from this week on.',
    open: 'Nothing is open: every slot has somebody.',
  },
  refusals,
  planTab: 'Plan',
  planTitle: 'Plan the rota',
  strip: {
    duty: 'care given',
    place: 'children in care',
    rest: 'time to oneself',
    open: 'open',
    practice: 'what restores',
    practiceFree: 'what restores, free',
    practiceTaken: 'what restores, not free',
    nothing: 'Nothing planned',
  },
  notHeld: 'This session does not take place.',
};

export type RotaMessages = typeof rota;
