import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** The sentences of the agreements. */
export const agreements = {
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
  savedMayNot: 'These numbers may not be enough for what is promised: more on that below.',
  carriesTitle: 'What these numbers can carry',
  carriesWaits: 'Once every number is in its range, you can see here what they carry.',
  carries: (hours: string, sessions: number) =>
    `As a rule of thumb, each duty that a family takes in a week gives its adults about ${hours} to themselves (${n(sessions, '# free session', '# free sessions')}), as far as the week’s sessions go.`,
  keeps: 'The promise fits.',
  fitsByThumb: 'By this rule of thumb the promise fits.',
  breaks: (promised: string, reliefs: number) =>
    `For the ${promised} promised, one duty a week is not enough.${reliefs === 0 ? '' : ` ${n(reliefs, 'This would do:', 'Any one of these would do:')}`}`,
  takes: (promised: string, duties: number) =>
    `For the ${promised} promised, each family takes about ${duties} duties a week; your agreements allow that.`,
  helpRatio: (ratio: number) => `${ratio} children for each adult, for example where the children are older`,
  helpDuties: (duties: number) =>
    n(duties, '# duty a week for each family', '# duties a week for each family'),
  helpLonger: (duration: string) => `sessions of ${duration}`,
  helpLower: (duration: string) => `a promise of ${duration}`,
  kept: (most: string) =>
    `Worked out with your families, their times, a usual week and all the duties that your agreements allow: ${most} a week can be kept for every adult, and no more.`,
  keptBetween: (least: string, most: string) =>
    `Worked out with your families, their times, a usual week and all the duties that your agreements allow: ${least} a week can be kept for every adult, and no more than ${most}.`,
  moreSoon: 'Still being worked out with your families and their times; more in a moment.',
  lookAgain: 'Without JavaScript, look again in a moment.',
  keptNot: (promised: string) => `So ${promised} cannot be promised to everybody.`,
  keptUnsure: (promised: string) => `Whether ${promised} can be kept is not proved yet.`,
  keptHelp: (reliefs: number) =>
    n(reliefs, 'This would make it possible:', 'Any one of these would make it possible:'),
  carriesNothing:
    'With these numbers each adult on duty can only look after their own children, so nobody would be free.',
  clauseTitle: 'What stands in every agreement',
  clause:
    'What people tell this app about how they are may never be used to evaluate, license or watch anybody. This clause cannot be removed.',
};

export type AgreementsMessages = typeof agreements;
