import { plural } from '../../plural.ts';
import type { MailMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

export const mails: MailMessages = {
  signInSubject: 'Dein Link zu Seven Mornings',
  signInPreview: 'Ein Link und ein Code, zehn Minuten gültig.',
  signInTitle: 'Bei Seven Mornings anmelden',
  signInLink: 'Tippe auf den Knopf, um dich anzumelden:',
  signInButton: 'Anmelden',
  signInCode: 'Oder gib diesen Code auf der Seite ein, auf der du ihn angefordert hast:',
  signInFoot:
    'Du bekommst diese E-Mail, weil jemand deine Adresse zum Anmelden eingegeben hat. Warst du es nicht, musst du nichts tun.',
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
  onDuty: 'Dienst haben:',
  alone: 'Diesmal hast du den Dienst allein.',
  aloneReach: 'Wenn etwas ist, erreichst du:',
  open: 'Diese Woche öffnen',
  rota: {
    changedSubject: (coop, dates) => `Deine Termine haben sich geändert, ${dates} (${coop})`,
    changedTitle: 'Im Plan hat sich etwas geändert',
    changedLead: (coop, dates) =>
      `${coop} hat ${dates} neu geplant, und auch deine Termine haben sich geändert. So sind sie jetzt.`,
    subject: (coop, dates) => `Deine Termine, ${dates} (${coop})`,
    title: 'Der Plan ist da',
    lead: (coop, dates) => `Für ${dates} steht der Plan von ${coop}. Das sind deine Termine.`,
    rest: (time) => `${time} für dich.`,
    noRest: 'In dieser Woche ist noch keine Zeit für dich geplant.',
    nothing: 'In dieser Woche steht für dich nichts an.',
    duty: (adults) => (adults ? `Du hast Dienst, mit ${adults}.` : 'Du hast Dienst.'),
    comesAlong: (children, count) => `${children} ${count === 1 ? 'kommt' : 'kommen'} mit.`,
    inCare: (children, count, adults) =>
      `${children} ${count === 1 ? 'wird' : 'werden'} betreut${adults ? `, von ${adults}` : ''}.`,
    yours: 'Zeit für dich.',
    button: 'Den Plan öffnen',
    file: 'Die Kalenderdatei im Anhang enthält all diese Termine. Öffnest du später eine neuere, werden sie aktualisiert.',
    fileChanged:
      'Die Kalenderdatei im Anhang enthält all diese Termine. Öffnest du sie, werden die vorhandenen aktualisiert; was weggefallen ist, nimm bitte selbst aus deinem Kalender.',
  },
  checkInSubject: (coop) => `Wie geht es dir? Ein Check-in wartet (${coop})`,
  checkInTitle: 'Ein Check-in wartet auf dich',
  openSlots: {
    subjectOne: (session) => `Am ${session} fehlt noch jemand`,
    subject: (count) =>
      n(
        count,
        '# offener Dienst, den du übernehmen könntest',
        '# offene Dienste, die du übernehmen könntest',
      ),
    title: 'Passt dir davon etwas?',
    lead: (coop) => `${coop} sucht hier noch jemanden. Nur wenn es dir guttut.`,
    with: 'Mit dir wären da:',
    alone: 'Bisher hat dort noch niemand Dienst.',
    button: 'Offene Dienste ansehen',
  },
  invitation: {
    subject: (coop) => `${coop} lädt dich ein`,
    title: (coop) => `Komm dazu: ${coop}`,
    lead: (coop) =>
      `${coop} plant die Kinderbetreuung mit Seven Mornings: wer wann die Kinder betreut und wann du Zeit für dich hast.`,
    coordinators: (names) => `Koordination: ${names}.`,
    how: (email) =>
      `Melde dich mit der Adresse ${email} an. Wir schicken dir einen Link und einen Code, ein Passwort gibt es nicht.`,
    button: 'Anmelden',
  },
  calendar: {
    duty: (coop) => `Dienst, ${coop}`,
    dutyWith: (children, coop) => `Dienst mit ${children}, ${coop}`,
    places: (children, coop) => `${children} betreut, ${coop}`,
    open: (coop) => `Offen: noch jemand gesucht, ${coop}`,
    checkIn: (coop) => `Letzter Tag des Check-ins, ${coop}`,
  },
  foot: {
    duty: 'Du bekommst diese E-Mail, weil du im Plan eurer Gruppe einen Dienst hast.',
    rota: (coop) => `Du bekommst diese E-Mail, weil du im Plan von ${coop} stehst.`,
    checkIn: (coop) => `Du bekommst diese E-Mail, weil du bei ${coop} dabei bist.`,
    openSlots:
      'Du bekommst diese E-Mail, weil du einen Dienst übernehmen könntest, der bald offen ist. Höchstens eine am Tag.',
    invitation: (coop) =>
      `Du bekommst diese E-Mail, weil ${coop} dich mit dieser Adresse eingetragen hat. War das ein Versehen, musst du nichts tun.`,
  },
  turnOff: 'E-Mails dieser Art abschalten',
};
