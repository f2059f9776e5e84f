import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** The numbers a sentence on a broken rule may need. */
export type BrokenCounts = {
  children: number;
  weight: number;
  adults: number;
  duties: number;
  places: number;
  mostChildren: number;
  mostWeight: number;
  leastAdults: number;
  mostDuties: number;
  leastPlaces: number;
  mostPlaces: number;
};

/** The sentences of planning a cycle. */
export const plan = {
  lead: 'A cycle is the weeks you plan together. Start one, let the rota be worked out, look it over, then publish it.',
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
  relaxing: 'The rota stands. Looking for what would help where something is missing.',
  stopping: 'Stopping. The best rota so far is kept.',
  failed: 'Working out the rota failed on our side. Please try once more.',
  stopped: 'You stopped it; this is the best rota found so far.',
  draftTitle: 'The rota',
  adults: (count: number) => n(count, '# adult', '# adults'),
  children: (count: number) => n(count, '# child', '# children'),
  onDuty: 'On duty:',
  atHome: (family: string) => `at ${family}’s`,
  openSlot: (count: number) =>
    n(count, 'One more adult is needed: who would like to?', '# more adults are needed: who would like to?'),
  stripsTitle: 'Everyone’s week',
  ownTime: (duration: string) => `${duration} to themselves`,
  reachedTitle: 'What this rota gives',
  reached: {
    all: (weeks: number) =>
      n(
        weeks,
        'Everyone has the time they were promised.',
        'Everyone has the time they were promised, in all # weeks.',
      ),
    wholeWeeks: (whole: number, weeks: number) =>
      `In ${whole} of ${weeks} weeks everyone has the time they were promised.`,
    fewest: (least: number, adults: number) =>
      n(
        least,
        `In every week at least # of ${adults} adults has all the time they were promised.`,
        `In every week at least # of ${adults} adults have all the time they were promised.`,
      ),
    hours: (given: string, promised: string) => `Of ${promised} promised in all, ${given} are in this rota.`,
    most: (duration: string) => `Where something is missing, it is ${duration} a week at most.`,
    allTaken: 'Every duty is taken.',
    open: (count: number) =>
      n(
        count,
        '# duty is still open for somebody to claim.',
        '# duties are still open for somebody to claim.',
      ),
    notNeeded: (count: number) =>
      n(
        count,
        '# session does not take place: everyone has the promised time without it.',
        '# sessions do not take place: everyone has the promised time without them.',
      ),
    notHeld: (count: number) =>
      n(count, '# session does not take place in this rota.', '# sessions do not take place in this rota.'),
  },
  uncared: (times: number, weeks: number) =>
    `${n(times, '# non-negotiable time has no care behind it', '# non-negotiable times have no care behind them')}, ${n(weeks, 'in # week', 'in # weeks')}.`,
  uncaredMeans:
    'The children are then neither in the co-op’s care nor, as far as the rota knows, with another adult of the family. Perhaps somebody else has them.',
  uncaredWhen: 'Whose, and when',
  unmetTitle: (week: string) => `Week ${week}: what is still missing, and why`,
  weekMet: (week: string) =>
    `In the week ${week} everyone has the time they were promised, and every duty is taken.`,
  unmetOpen: (when: string, adults: number) =>
    `${when}: ${n(adults, '# more adult', '# more adults')} needed.`,
  nobodyFree: (day: string, reasons: string) => `No adult is free on ${day}: ${reasons}.`,
  someFree: (day: string, reasons: string) => `On ${day}, ${reasons}.`,
  slotReasons: {
    exempt: (count: number) => n(count, '# takes no duties', '# take no duties'),
    ruledOut: (count: number) =>
      n(
        count,
        '# was ruled out by hand, or their children do not come that day',
        '# were ruled out by hand, or their children do not come that day',
      ),
    unavailable: (count: number) => n(count, '# is away or at work', '# are away or at work'),
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
      n(
        count,
        '# session was ruled out by hand or is not on a day the children come',
        '# sessions were ruled out by hand or are not on days the children come',
      ),
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
  unmetShort: (names: string[], missing: string, promised: string) =>
    n(
      names.length,
      `${names.join()} still lacks ${missing} of the ${promised} promised.`,
      `# adults still lack ${missing} of the ${promised} promised:`,
    ),
  because: (reasons: string) => `Why: ${reasons}.`,
  becauseEach: 'Why, one by one',
  unmetWhy:
    'A session takes only as many children as its adults can look after, and no adult takes more duties than your agreements say. More free time needs more duties, more children for each adult, longer sessions or a smaller promise.',
  toAgreements: 'Try other numbers',
  helpTitle: 'What would help',
  helpLead: 'Each of these was worked out as a whole rota before it is named here.',
  helpOpen: (duration: string) => `${duration} of duty would no longer be open`,
  helpMet: (count: number) =>
    n(count, 'the promise would be kept once more', 'the promise would be kept # more times'),
  helpMinutes: (duration: string) => `${duration} more of the promised time in all`,
  helpLeast: (after: string, before: string) =>
    `nobody would miss more than ${after} in a week (now ${before})`,
  helpIn: (weeks: string) => `In the week ${weeks}:`,
  helpInWeeks: (count: number) => n(count, 'In # week:', 'In # weeks:'),
  impossible: 'These cannot all hold together, so there is no rota:',
  impossibleHelp:
    'Loosen one of the choices made by hand or change what stands against it, then work it out again.',
  conflict: {
    duty: (name: string) => `${name} is fixed on duty`,
    noDuty: (name: string) => `${name} is ruled out for duty`,
    place: (name: string) => `the children of ${name} are fixed to come`,
    noPlace: (name: string) => `the children of ${name} are ruled out`,
    ratio: (_: string, __: number, most: number) =>
      `one adult looks after at most ${n(most, '# child', '# children')}`,
    capacity: (_: string, __: number, most: number) =>
      `there is room for ${n(most, '# child', '# children')}`,
    adults: (_: string, least: number) =>
      n(least, 'at least # adult is needed', 'at least # adults are needed'),
    lead: () => 'somebody who may lead is needed',
    host: (name: string) => `an adult of ${name}, whose home it is, must be on duty`,
    unavailable: (name: string) => `${name} is away or at work then`,
    protectedPractice: (name: string) => `${name} has a non-negotiable practice then`,
    otherDuty: (name: string) => `${name} cannot be on duty twice at the same time`,
    weeklyLimit: (name: string, _: number, most: number) =>
      `${name} takes at most ${n(most, '# duty', '# duties')} a week`,
    totalLimit: (name: string, _: number, most: number) =>
      `${name} takes at most ${n(most, '# duty', '# duties')} in all`,
    restBetween: (name: string, least: number) =>
      `${name} needs ${n(least, '# hour', '# hours')} between duties`,
    exempt: (name: string) => `${name} takes no duties`,
    placeOverlap: (name: string) => `the children of ${name} cannot be in two places at once`,
    placesPerWeek: (name: string, least: number, most: number) =>
      `the children of ${name} come ${least === most ? '' : `${least} to `}${n(most, '# time', '# times')} a week`,
    excludedVenue: (name: string) => `the children of ${name} cannot be there`,
    comeAlong: (name: string) => `the children of ${name} come along to a duty`,
    other: () => 'another rule of the rota stands against it',
  },
  checkTitle: 'What this draft breaks',
  checkLead:
    'Before it can be published, mend it by hand or have it worked out again; that keeps your choices.',
  checkFine: 'Your changes break no rule.',
  checkPromises: 'What your changes do to the promises',
  promiseShort: (name: string, week: string, missing: string, before: string) =>
    `In the week ${week}, ${name} misses ${missing} of the promised time; before your changes it was ${before}.`,
  promiseMet: (name: string, week: string) =>
    `In the week ${week}, ${name} now has all of the promised time.`,
  nothing: 'nothing',
  broken: {
    ratio: (_: string, c: BrokenCounts) =>
      `${n(c.children, '# child', '# children')}${c.weight === c.children ? '' : ` (counting as ${c.weight})`} for ${n(c.adults, '# adult', '# adults')}; one looks after at most ${c.mostWeight}`,
    capacity: (_: string, c: BrokenCounts) =>
      `${n(c.children, '# child', '# children')}, and there is room for ${c.mostChildren}`,
    adults: (_: string, c: BrokenCounts) =>
      `${n(c.adults, '# adult', '# adults')}, and at least ${c.leastAdults} are needed`,
    lead: () => 'nobody there may lead',
    host: (name: string) => `nobody of ${name}, whose home it is, is on duty`,
    unavailable: (name: string) => `${name} is away or at work then`,
    protectedPractice: (name: string) => `${name} has a non-negotiable practice then`,
    otherDuty: (name: string) => `${name} is on duty twice at the same time`,
    weeklyLimit: (name: string, c: BrokenCounts) =>
      `${name} has ${n(c.duties, '# duty', '# duties')}; your agreements say ${c.mostDuties} at most`,
    totalLimit: (name: string) => `${name} has more duties than were agreed in all`,
    restBetween: (name: string) => `${name} has too little time between two duties`,
    exempt: (name: string) => `${name} takes no duties`,
    placeOverlap: (name: string) => `the children of ${name} would be in two places at once`,
    placesPerWeek: (name: string, c: BrokenCounts) =>
      `the children of ${name} come ${n(c.places, '# time', '# times')}; the family asked for ${c.leastPlaces} to ${c.mostPlaces}`,
    excludedVenue: (name: string) => `the children of ${name} cannot be there`,
    comeAlong: (name: string) => `${name} is on duty, but their children have no place`,
    fixed: (name: string) => `what was fixed or ruled out for ${name} is not followed yet`,
    other: () => 'a rule of the rota does not hold',
  },
  inWeek: (week: string) => `Week ${week}`,
  byHand: 'Change by hand',
  closeByHand: 'Done',
  inPlaceOf: 'In place of',
  openSlotNamed: 'the open slot',
  oneMore: 'nobody: one more adult',
  freeThen: 'Free then',
  notFreeThen: 'Something stands against it',
  notFreeBecause: {
    exempt: 'takes no duties',
    ruledOut: 'ruled out by hand, or not a day their children come',
    unavailable: 'away or at work',
    protectedPractice: 'protected time',
    excludedVenue: 'children cannot be there',
    otherDuty: 'on duty then',
    weeklyLimit: 'already has the week’s duties',
    totalLimit: 'already has all duties',
    restBetween: 'needs a rest between duties',
    free: 'free',
  },
  dutyOf: 'Duty of',
  onDutyNow: 'On duty',
  isOnDuty: 'On duty',
  isNotOnDuty: 'Not on duty',
  childrenOf: 'Children of',
  comeNow: 'Coming now',
  stayNow: 'Not coming now',
  letCome: 'Let them come',
  leaveOut: 'Leave them out',
  unpin: 'Loosen',
  movedTo: (name: string, insteadOf: string) => `${name} is on duty in place of ${insteadOf} (moved by hand)`,
  pinned: {
    duty: (name: string) => `${name} is on duty (fixed)`,
    noDuty: (name: string) => `${name} is not on duty (ruled out)`,
    place: (name: string) => `Children of ${name} come (fixed)`,
    noPlace: (name: string) => `Children of ${name} do not come (ruled out)`,
  },
  pinHint: 'The draft follows at once, and keeps to it the next time it is worked out.',
  pinHintPublished: 'Members keep what they hold until you plan again and publish the changes.',
  planAgain: 'Plan again from now on',
  planAgainLead:
    'Has something changed: somebody ill, a newborn, a family leaving? The rest of this cycle is worked out again with as few changes as possible. Nothing changes for anybody until you publish it.',
  repairTitle: 'Proposed changes',
  repairCount: (count: number) =>
    n(count, 'At # session something changes.', 'At # sessions something changes.'),
  repairNone: 'Nothing needs to change: the rota holds as it is.',
  repairStale: 'The rota has changed since this was worked out. Plan again to take that in.',
  repairGives: (name: string) => `${name} gives back the duty`,
  repairTakes: (name: string) => `${name} takes a duty`,
  repairComes: (name: string) => `children of ${name} come`,
  repairStays: (name: string) => `children of ${name} do not come`,
  repairOpen: (count: number) => n(count, '# slot is open', '# slots are open'),
  publishRepair: 'Publish these changes',
  forgetRepair: 'Leave the rota as it is',
  showFamily: 'Family',
  show: 'Show',
  publish: 'Publish the rota',
  noAddress: 'These homes have no address yet, so mails will not say where it is:',
  publishHint: 'From then on every member sees it and can claim what is open.',
  mailsWait: (time: string, day: string | null) =>
    `The mails with everybody’s dates go out from ${day ? `${day}, ` : ''}${time}.`,
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
    breaksRules: 'This draft breaks a rule, so it is not published yet. Below stands what to mend.',
    allBegun: 'Every session of this cycle has begun, so there is nothing left to plan.',
    begun: 'This session has begun; it stays as it is.',
    draftChanged: 'That was changed a moment ago. Please look again.',
    rotaChanged: 'Somebody changed the rota meanwhile, so nothing was published. Please plan again.',
    noRota: 'There is no rota to publish yet. Work it out first.',
    notFound: 'That does not exist any more.',
  },
};

export type PlanMessages = typeof plan;
