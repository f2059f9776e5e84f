import type { ReminderMessages } from './en.ts';

export const reminders: ReminderMessages = {
  dutySubject: {
    today: (times) => `Dein Dienst heute, ${times}`,
    tomorrow: (times) => `Dein Dienst morgen, ${times}`,
    later: (session) => `Dein Dienst am ${session}`,
  },
  dutyTitle: 'Du hast Dienst',
  dutyLead: (coop) => `Du betreust die Kinder von ${coop}:`,
  zone: (zone) => `Die Zeiten gelten in ${zone}.`,
  where: (place) => `Wo: ${place}`,
  whereOpen: 'Wo: noch offen',
  alsoOn: 'Mit dir im Dienst:',
  alone: 'Bisher hat sonst niemand Dienst.',
  open: 'Diese Woche öffnen',
  calendarName: (coop) => `Dienst, ${coop}`,
  foot: 'Du bekommst diese E-Mail, weil du im Plan eurer Gruppe einen Dienst hast.',
  turnOff: 'Diese Art Erinnerung abschalten',
  pageTitle: 'Weniger E-Mails',
  kinds: {
    dutyInTwoDays: 'Erinnerungen zwei Tage vor einem Dienst',
    dutyTomorrow: 'Erinnerungen am Abend vor einem Dienst',
  },
  pageLead: 'Deine Dienste bleiben, wie sie sind; nur diese E-Mails hören auf.',
  button: 'Abschalten',
  done: 'Sie sind abgeschaltet. Wir schicken dir keine mehr davon.',
};
