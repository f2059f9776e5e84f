/** The sentences of a co-op's settings. */
export const settings = {
  title: 'Sessions and closed days',
  lead: 'What each cycle begins with. A change holds for cycles that you start from now on; those that exist keep their sessions.',
  link: 'Sessions and closed days',
  addSession: 'Add sessions',
  newSession: 'Sessions each week',
  noSessions: 'No session is left, so no cycle can be started. Add one.',
  newPlace: 'At another place',
  sameStart: 'On one of these days a session starts at that time already.',
  notFound: 'This is not there any more. Perhaps another coordinator removed it.',
  closures: 'Closed days',
  noClosures: 'No closed days ahead.',
  firstDay: 'First day',
  lastDay: 'Last day',
  reason: 'Why (if you like)',
  addClosure: 'Add closed days',
  saved: (what: string) => `Saved: ${what}.`,
  removed: 'Removed.',
  removeClosure: (dates: string) => `Remove ${dates}`,
  remove: 'Remove',
  dateMissing: 'Give a date.',
  lastBeforeFirst: 'The last day must not come before the first.',
};

export type SettingsMessages = typeof settings;
