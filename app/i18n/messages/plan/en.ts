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
    rest: 'time to oneself',
    open: 'open',
    practice: 'what restores',
    practiceFree: 'what restores, free',
    practiceTaken: 'what restores, not free',
    nothing: 'Nothing planned',
  },
  newTitle: 'Start a new cycle',
  firstDay: 'First Monday',
  weeks: 'Weeks',
  startCycle: 'Start the cycle',
  cyclesTitle: 'Cycles',
  draft: 'Draft',
  published: 'Published',
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
  notHeld: 'This session does not take place.',
  atHome: (family: string) => `at ${family}’s`,
  openSlot: (count: number) =>
    n(count, 'One more adult is needed: who would like to?', '# more adults are needed: who would like to?'),
  stripsTitle: 'Everyone’s week',
  ownTime: (duration: string) => `${duration} to themselves`,
  unmetTitle: 'What could not be met, and why',
  unmetTotal: (count: number) =>
    n(count, '# wish of this cycle could not be met.', '# wishes of this cycle could not be met.'),
  weekMet: 'In this week everyone gets the time they were promised, and every duty is taken.',
  unmetOpen: (when: string, adults: number) =>
    `${when}: ${n(adults, '# more adult', '# more adults')} needed.`,
  slotReasons: {
    exempt: (count: number) => n(count, '# takes no duties', '# take no duties'),
    ruledOut: (count: number) => n(count, '# was ruled out by hand', '# were ruled out by hand'),
    unavailable: (count: number) => n(count, '# is away', '# are away'),
    protectedPractice: (count: number) => n(count, '# has protected time then', '# have protected time then'),
    excludedVenue: (count: number) =>
      n(count, '# has children who cannot be there', '# have children who cannot be there'),
    otherDuty: (count: number) => n(count, '# is on duty at that time', '# are on duty at that time'),
    weeklyLimit: (count: number) =>
      n(count, '# has the week’s duties already', '# have the week’s duties already'),
    totalLimit: (count: number) =>
      n(count, '# has all their duties already', '# have all their duties already'),
    restBetween: (count: number) => n(count, '# needs a rest between duties', '# need a rest between duties'),
    free: (count: number) => n(count, '# could still take it', '# could still take it'),
  },
  shortReasons: {
    fewSessions: (count: number) => n(count, 'the week has only # session', 'the week has only # sessions'),
    excludedVenue: (count: number) =>
      n(count, '# session is where the children cannot be', '# sessions are where the children cannot be'),
    ruledOut: (count: number) =>
      n(count, '# session was ruled out by hand', '# sessions were ruled out by hand'),
    placesPerWeek: (count: number) =>
      n(
        count,
        'the week’s places are used up (# more session)',
        'the week’s places are used up (# more sessions)',
      ),
    ownDuty: (count: number) => n(count, '# session is their own duty', '# sessions are their own duties'),
    full: (count: number) => n(count, '# session is full', '# sessions are full'),
    noAdults: (count: number) =>
      n(
        count,
        '# session has too few adults for more children',
        '# sessions have too few adults for more children',
      ),
    free: (count: number) => n(count, '# session still has room', '# sessions still have room'),
  },
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
