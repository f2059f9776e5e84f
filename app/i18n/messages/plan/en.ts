import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** The sentences of planning a cycle. */
export const plan = {
  tab: 'Plan',
  title: 'Plan the rota',
  lead: 'A cycle is the weeks you plan together. Start one, let the rota be worked out, look it over, then publish it.',
  strip: {
    duty: 'care given',
    place: 'children in care',
    rest: 'time to yourself',
    open: 'open',
    practice: 'what restores you',
    practiceFree: 'what restores you, free',
    practiceTaken: 'what restores you, not free',
    nothing: 'Nothing planned',
  },
  newTitle: 'Start a new cycle',
  firstDay: 'First Monday',
  weeks: 'Weeks',
  startCycle: 'Start the cycle',
  cyclesTitle: 'Cycles',
  draft: 'Draft',
  published: 'Published',
  count: (sessions: number) => n(sessions, '# session', '# sessions'),
  week: (dates: string) => `Week ${dates}`,
  solve: 'Work out the rota',
  solveAgain: 'Work it out again',
  stop: 'Stop and keep the best so far',
  queued: 'Waiting for its turn. You may leave this page.',
  running: (level: number) => `Step ${level} of 9. You may leave this page; nothing is lost.`,
  failed: 'Working out the rota failed on our side. Please try once more.',
  stopped: 'You stopped it; this is the best rota found so far.',
  draftTitle: 'The rota',
  adults: (count: number) => n(count, '# adult', '# adults'),
  children: (count: number) => n(count, '# child', '# children'),
  onDuty: 'On duty:',
  nobody: 'nobody',
  notHeld: 'This session does not take place.',
  atHome: (family: string) => `at ${family}’s`,
  openSlot: (count: number) =>
    n(count, 'One more adult is needed: who would like to?', '# more adults are needed: who would like to?'),
  stripsTitle: 'Everyone’s week',
  unmetTitle: 'What could not be met, and why',
  allMet: 'Everyone gets the time they were promised, and every duty is taken.',
  unmetOpen: (when: string, adults: number) =>
    `${when}: ${n(adults, '# adult is', '# adults are')} still needed. Nobody who is free then may take another duty, so members can claim it.`,
  unmetShort: (name: string, week: string, missing: string, promised: string) =>
    `${name} is ${missing} short of ${promised} in the week ${week}.`,
  unmetWhy:
    'A session takes only as many children as its adults can look after, and no adult takes more duties than your agreements say. More free time needs more duties, more children for each adult, longer sessions or a smaller promise.',
  toAgreements: 'Try other numbers',
  impossible: 'What was fixed by hand contradicts the agreements, so there is no rota:',
  impossibleHelp: 'Take back one of the choices made by hand, then work it out again.',
  byHand: 'Change by hand',
  who: 'Who',
  adultsGroup: 'Duty of',
  familiesGroup: 'Children of',
  fix: 'Fix',
  forbid: 'Rule out',
  unpin: 'Take back',
  pinned: {
    duty: (name: string) => `${name} is on duty (fixed)`,
    noDuty: (name: string) => `${name} is not on duty (ruled out)`,
    place: (name: string) => `Children of ${name} come (fixed)`,
    noPlace: (name: string) => `Children of ${name} do not come (ruled out)`,
  },
  pinHint: 'The rota keeps to this the next time it is worked out.',
  publish: 'Publish the rota',
  publishHint: 'From then on every member sees it and can claim what is open.',
  refusals: {
    notMonday: 'Please choose a Monday.',
    weeksWrong: 'Please choose 1 to 12 weeks.',
    overlaps: 'These weeks overlap with another cycle.',
    noSessions: 'There is no session in these weeks.',
    timeSkipped: (date: string) =>
      `On ${date} the clocks change and skip the time of a session. Please move the session in your weekday pattern.`,
    timeTwice: (date: string) =>
      `On ${date} the clocks change and show the time of a session twice. Please move the session in your weekday pattern.`,
    noFamilies: 'There is no family with children yet. Bring your families in first.',
    alreadySolving: 'The rota is being worked out already.',
    alreadyPublished: 'This rota is published already.',
    noRota: 'There is no rota to publish yet. Work it out first.',
    notFound: 'That does not exist any more.',
  },
};

export type PlanMessages = typeof plan;
