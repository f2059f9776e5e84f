/** The reminder mails and the page that turns them off. */
export const reminders = {
  dutySubject: {
    today: (times: string) => `Your duty today, ${times}`,
    tomorrow: (times: string) => `Your duty tomorrow, ${times}`,
    later: (session: string) => `Your duty on ${session}`,
  },
  dutyTitle: 'You are on duty',
  dutyLead: (coop: string) => `You look after the children of ${coop}:`,
  zone: (zone: string) => `Times are those of ${zone}.`,
  where: (place: string) => `Where: ${place}`,
  whereOpen: 'Where: not settled yet',
  alsoOn: 'Also on duty:',
  alone: 'Nobody else is on duty so far.',
  open: 'Open this week',
  calendarName: (coop: string) => `Duty, ${coop}`,
  foot: 'You get this mail because you have a duty in your co-op’s rota.',
  turnOff: 'Turn off this kind of reminder',
  pageTitle: 'Fewer mails',
  kinds: {
    dutyInTwoDays: 'Reminders two days before a duty',
    dutyTomorrow: 'Reminders on the evening before a duty',
  },
  pageLead: 'Your duties stay as they are; only these mails stop.',
  button: 'Turn them off',
  done: 'They are turned off. We will not send you these any more.',
};

export type ReminderMessages = typeof reminders;
