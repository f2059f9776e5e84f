import { plural } from '../../plural.ts';
import type { ReminderMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

export const reminders: ReminderMessages = {
  invitation: {
    offer: (count) =>
      n(
        count,
        'Die Person einladen, die sich noch nicht angemeldet hat',
        'Alle einladen, die sich noch nicht angemeldet haben (#)',
      ),
    invited: (count) =>
      n(
        count,
        '# Einladung ist unterwegs. Sie wartet, solange gerade keine E-Mail kommen soll.',
        '# Einladungen sind unterwegs. Sie warten, solange gerade keine E-Mail kommen soll.',
      ),
    allInvited: 'Wer sich noch nicht angemeldet hat, wurde schon eingeladen, heute oder gestern.',
  },
  mailsWait: (time, day) => `E-Mails, die jetzt stören, kommen ab ${day ? `${day}, ` : ''}${time} Uhr.`,
  pageTitle: 'Weniger E-Mails',
  kinds: {
    rotaPublished: 'Deine Termine, wenn ein Plan veröffentlicht wird',
    dutyInTwoDays: 'Erinnerungen zwei Tage vor einem Dienst',
    dutyTomorrow: 'Erinnerungen am Abend vor einem Dienst',
    openSlot: 'Offene Dienste der nächsten Tage, die du übernehmen könntest',
    checkInWaiting: 'Ein Check-in, der auf dich wartet',
    invitation: 'Einladungen zum Anmelden',
  },
  pageLead: 'Deine Termine bleiben, wie sie sind; nur diese E-Mails hören auf.',
  button: 'Abschalten',
  done: 'Sie sind abgeschaltet. Wir schicken dir keine mehr davon.',
  allTitle: 'Alle deine E-Mails',
  which: 'E-Mails, die ich möchte',
  save: 'Speichern',
  saved: 'Gespeichert. Ab jetzt ist es so, wie du es gewählt hast.',
  mailsFrom: (coop) => `E-Mails von ${coop}`,
  quietLead: 'In deinen Ruhezeiten und in den Nähe-Zeiten deiner Familie kommt keine E-Mail.',
  quietStart: 'Ruhe von',
  quietEnd: 'bis',
  timeWrong: 'Gib eine Uhrzeit an, zum Beispiel 21:00.',
};
