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

/** The sentences on what a rota gives, what it lacks and why, and what a draft breaks. The server says them. */
export const findings = {
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
        '# session does not take place; nobody misses any promised time because of it.',
        '# sessions do not take place; nobody misses any promised time because of them.',
      ),
    notHeld: (count: number) =>
      n(count, '# session does not take place in this rota.', '# sessions do not take place in this rota.'),
  },
  uncared: (times: number, weeks: number) =>
    `${n(times, '# non-negotiable time has no care behind it', '# non-negotiable times have no care behind them')}, ${n(weeks, 'in # week', 'in # weeks')}.`,
  unmetTitle: (week: string) => `Week ${week}: what is still missing, and why`,
  weekMet: (week: string) =>
    `In the week ${week} everyone has the time they were promised, and every duty is taken.`,
  unmetOpen: (when: string, adults: number) =>
    `${when}: ${n(adults, '# more adult', '# more adults')} needed.`,
  nobodyFree: (day: string, reasons: string) => `No adult is free on ${day}: ${reasons}.`,
  someFree: (day: string, reasons: string) => `On ${day}, ${reasons}.`,
  tooFewAdults: (when: string, adults: number) =>
    `${when}: for more children ${n(adults, 'at least # more adult', 'at least # more adults')} would be needed.`,
  slotReasons: {
    exempt: (count: number) => n(count, '# takes no duties', '# take no duties'),
    ruledOut: (count: number) =>
      n(
        count,
        '# was ruled out by hand, or their children do not come that day',
        '# were ruled out by hand, or their children do not come that day',
      ),
    unavailable: (count: number) =>
      n(count, '# is away, at work or with their children', '# are away, at work or with their children'),
    protectedPractice: (count: number) => n(count, '# has protected time then', '# have protected time then'),
    excludedVenue: (count: number) =>
      n(count, '# has children who cannot be there', '# have children who cannot be there'),
    otherDuty: (count: number) => n(count, '# is on duty at that time', '# are on duty at that time'),
    weeklyLimit: (count: number) =>
      n(count, '# has the week’s duties already', '# have the week’s duties already'),
    totalLimit: (count: number) =>
      n(count, '# has all their duties already', '# have all their duties already'),
    restBetween: (count: number) => n(count, '# needs a rest between duties', '# need a rest between duties'),
    placesPerWeek: (count: number) =>
      n(
        count,
        '# has children who come as often as they may that week',
        '# have children who come as often as they may that week',
      ),
    otherPlace: (count: number) =>
      n(
        count,
        '# has children who are at another session then',
        '# have children who are at another session then',
      ),
    noRoom: (count: number) =>
      n(count, '# has children who find no room there', '# have children who find no room there'),
    notLead: (count: number) =>
      n(count, '# cannot lead, and a lead is needed', '# cannot lead, and a lead is needed'),
    ownTime: (count: number) =>
      n(count, '# would then lack time to themselves', '# would then lack time to themselves'),
    ownChildren: (count: number) =>
      n(
        count,
        '# would bring children who take up that room',
        '# would bring children who take up that room',
      ),
    free: (count: number) => n(count, '# could still take it', '# could still take it'),
  },
  shortReasons: {
    fewSessions: (count: number) => n(count, 'the week has only # session', 'the week has only # sessions'),
    settled: (count: number) =>
      n(count, '# session stands as it is already', '# sessions stand as they are already'),
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
    otherPlace: (count: number) =>
      n(
        count,
        '# session is while the children are at another',
        '# sessions are while the children are at another',
      ),
    ownDuty: (count: number) =>
      n(count, '# session is while they are on duty', '# sessions are while they are on duty'),
    full: (count: number) =>
      n(count, '# session has no room for their children', '# sessions have no room for their children'),
    noHost: (count: number) =>
      n(
        count,
        '# session has nobody of its host family free for a duty',
        '# sessions have nobody of their host families free for a duty',
      ),
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
  helpOpen: (duration: string) => `${duration} of duty would no longer be open`,
  helpMet: (count: number) =>
    n(count, 'the promise would be kept once more', 'the promise would be kept # more times'),
  helpMinutes: (duration: string) => `${duration} more of the promised time in all`,
  helpLeast: (after: string, before: string) =>
    `nobody would miss more than ${after} in a week (now ${before})`,
  helpCosts: (missing: string) => `but somebody would then lack ${missing} in a week`,
  helpLess: (minutes: string) => `but ${minutes} less of the promised time in all`,
  helpFewer: (missing: string, count: number) =>
    n(
      count,
      `somebody would miss ${missing} in a week on one occasion fewer`,
      `somebody would miss ${missing} in a week on # fewer occasions`,
    ),
  helpIn: (weeks: string) => `In the week ${weeks}:`,
  helpInWeeks: (dates: string) => `In the weeks ${dates}:`,
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
    unavailable: (name: string) => `${name} is away, at work or with their children then`,
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
      `the children of ${name} come ${least === most ? n(most, '# time', '# times') : `${least} to ${most} times`} a week`,
    excludedVenue: (name: string) => `the children of ${name} cannot be there`,
    comeAlong: (name: string) => `the children of ${name} come along to a duty`,
    other: () => 'another rule of the rota stands against it',
  },
  promiseShort: (name: string, week: string, missing: string, before: string) =>
    `In the week ${week}, ${name} misses ${missing} of the promised time; before your changes it was ${before}.`,
  promiseMet: (name: string, week: string) =>
    `In the week ${week}, ${name} now has all of the promised time.`,
  emptied: {
    adults: (when: string) => `${when}: nobody is on duty any more.`,
    children: (when: string) => `${when}: no children come any more.`,
    both: (when: string) => `${when}: nobody is on duty and no children come any more.`,
  },
  nothing: 'nothing',
  broken: {
    ratio: (_: string, c: BrokenCounts) =>
      `${n(c.children, '# child', '# children')}${c.weight === c.children ? '' : ` (counting as ${c.weight})`} for ${n(c.adults, '# adult', '# adults')}; one looks after at most ${c.mostWeight}`,
    capacity: (_: string, c: BrokenCounts) =>
      `${n(c.children, '# child', '# children')}, and there is room for ${c.mostChildren}`,
    adults: (_: string, c: BrokenCounts) =>
      `${n(c.adults, '# adult', '# adults')}, and ${n(c.leastAdults, 'at least # is needed', 'at least # are needed')}`,
    lead: () => 'nobody there may lead',
    host: (name: string) => `nobody of ${name}, whose home it is, is on duty`,
    unavailable: (name: string) => `${name} is away, at work or with their children then`,
    protectedPractice: (name: string) => `${name} has a non-negotiable practice then`,
    otherDuty: (name: string) => `${name} is on duty twice at the same time`,
    weeklyLimit: (name: string, c: BrokenCounts) =>
      `${name} has ${n(c.duties, '# duty', '# duties')}; your agreements say ${c.mostDuties} at most`,
    totalLimit: (name: string) => `${name} has more duties than were agreed in all`,
    restBetween: (name: string) => `${name} has too little time between two duties`,
    exempt: (name: string) => `${name} takes no duties`,
    placeOverlap: (name: string) => `the children of ${name} would be in two places at once`,
    placesPerWeek: (name: string, c: BrokenCounts) =>
      `the children of ${name} come ${n(c.places, '# time', '# times')}; the family asked for ${c.leastPlaces === c.mostPlaces ? '' : `${c.leastPlaces} to `}${c.mostPlaces}`,
    excludedVenue: (name: string) => `the children of ${name} cannot be there`,
    comeAlong: (name: string) => `${name} is on duty, but their children have no place`,
    fixed: (name: string) => `what was fixed or ruled out for ${name} is not followed yet`,
    other: () => 'a rule of the rota does not hold',
  },
  inWeek: (week: string) => `Week ${week}`,
};

export type FindingMessages = typeof findings;
