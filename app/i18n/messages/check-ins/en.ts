import { plural } from '../../plural.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** The sentences of the check-ins. Options run from hard to well. */
export const checkIns = {
  title: 'Check-ins',
  lead: 'How are we doing, as a group? A mirror, never a judge.',
  link: 'To the check-ins',
  waitingTitle: 'Check-in waiting',
  waiting: (title: string, day: string) => `“${title}” is open until ${day}. It takes less than a minute.`,
  answerNow: 'Answer now',
  nothing: 'Nothing is waiting for you.',
  thanks: 'You have answered the check-in. Thank you.',
  closed: 'This check-in is closed and takes no more answers.',
  closedMeanwhile:
    'This check-in closed before your answers arrived. They are not counted, and nobody has seen them.',
  privacy:
    'Your answers are only added to the group’s counts. Nobody can see what you answered. Your coordinators see how many have answered, never who.',
  progress: (at: number, of: number) => `Question ${at} of ${of}`,
  lastStep: 'Last step',
  next: 'Next',
  choose: 'Please choose one of the answers.',
  pick: 'Choose what fits best.',
  unfinished: 'A question is still without an answer. To the first one',
  stillHere: 'Your answers so far are still here, on this device alone.',
  startAfresh: 'Start afresh',
  callTitle: 'Would it help if somebody reached out to you?',
  callChoice: 'Yes, let somebody reach out to me',
  callHint:
    'Only if you choose this, your co-\u2060op’s coordinators see your name. They never see your answers.',
  send: 'Send my answers',
  questions: {
    rested: {
      ask: 'How rested are you?',
      options: ['Worn out', 'Tired', 'In between', 'Fairly rested', 'Well rested'],
    },
    time: {
      ask: 'Was the time you were promised really yours?',
      options: ['Not at all', 'A little', 'About half', 'Mostly', 'All of it'],
    },
    practice: {
      ask: 'Did what you do for yourself restore you?',
      options: ['Not at all', 'A little', 'Somewhat', 'Mostly', 'Very much'],
    },
    children: {
      ask: 'How do the children seem to you?',
      options: ['Very unsettled', 'Rather unsettled', 'It varies', 'Rather at ease', 'At ease'],
    },
    coop: {
      ask: 'How does the co-\u2060op work for you?',
      options: ['Hardly at all', 'With effort', 'All right', 'Well', 'Very well'],
    },
  },
  subjects: { adults: 'The adults', children: 'The children', coop: 'The co-op' },
  openTitle: 'Open a check-in',
  openLead: 'Five ready questions go to everybody who has joined; the adults come first.',
  name: 'Name of this check-in',
  lastDay: 'Last day to answer',
  open: 'Open the check-in',
  openUntil: (title: string, day: string) => `“${title}” is open until ${day}.`,
  answered: (count: number) =>
    count === 0 ? 'Nobody has answered yet.' : n(count, '# person has answered.', '# people have answered.'),
  close: 'Close the check-in',
  closeNow: 'Close it now',
  closeHint: 'A closed check-in stays closed. Results appear then, if enough people have answered.',
  resultsTitle: (title: string) => `Results of “${title}”`,
  tooFew: (adults: number, families: number) =>
    `Results are shown once at least ${adults} adults of at least ${families} families have answered, so that nobody can be recognised. This time there were fewer.`,
  from: (adults: number, families: number) =>
    `From ${n(adults, '# adult', '# adults')} of ${n(families, '# family', '# families')}.`,
  withheld: 'Not shown, since single people could be recognised.',
  banded: 'Neighbouring answers are counted together here, so that nobody stands alone.',
  callsTitle: 'Asked to be reached out to',
  needed: 'Please give it a name.',
  tooLong: 'Please use at most 80 characters.',
  dateWrong: 'Please choose a day from today on, within 60 days.',
  alreadyOpen: 'A check-in is open already. Close it before you open another.',
  tooSoon:
    'The last check-in ended less than a week ago. Two so close together could be compared until single people show.',
  notOpen: 'That check-in is not open any more.',
};

export type CheckInMessages = typeof checkIns;
