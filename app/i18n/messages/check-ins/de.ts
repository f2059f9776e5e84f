import { plural } from '../../plural.ts';
import type { CheckInMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

/** The sentences of the check-ins in German. */
export const checkIns: CheckInMessages = {
  title: 'Check-ins',
  lead: 'Wie geht es uns als Gruppe? Ein Spiegel, nie ein Urteil.',
  link: 'Zu den Check-ins',
  waitingTitle: 'Ein Check-in wartet',
  waiting: (title, day) => `„${title}“ ist bis ${day} offen. Es dauert keine Minute.`,
  answerNow: 'Jetzt antworten',
  nothing: 'Gerade wartet nichts auf dich.',
  thanks: 'Du hast beim Check-in geantwortet. Danke dir.',
  closed: 'Dieser Check-in ist abgeschlossen und nimmt keine Antworten mehr an.',
  closedMeanwhile:
    'Dieser Check-in war schon abgeschlossen, als deine Antworten ankamen. Sie zählen nicht mit, und niemand hat sie gesehen.',
  privacy:
    'Deine Antworten werden nur zu den Summen der Gruppe gezählt. Niemand kann sehen, was du geantwortet hast. Eure Koordination sieht, wie viele geantwortet haben, nie wer.',
  progress: (at, of) => `Frage ${at} von ${of}`,
  lastStep: 'Letzter Schritt',
  next: 'Weiter',
  choose: 'Bitte wähl eine der Antworten.',
  pick: 'Wähl, was am ehesten passt.',
  unfinished: 'Bei einer Frage fehlt noch deine Antwort. Zur ersten Frage',
  stillHere: 'Deine Antworten sind noch da, nur auf diesem Gerät.',
  startAfresh: 'Neu beginnen',
  callTitle: 'Würde es dir guttun, wenn sich jemand bei dir meldet?',
  callChoice: 'Ja, es soll sich jemand bei mir melden',
  callHint: 'Nur wenn du das wählst, sieht eure Koordination deinen Namen. Deine Antworten sieht sie nie.',
  send: 'Antworten abschicken',
  questions: {
    rested: {
      ask: 'Wie ausgeruht bist du?',
      options: ['Erschöpft', 'Müde', 'Dazwischen', 'Recht ausgeruht', 'Gut ausgeruht'],
    },
    time: {
      ask: 'Hat die versprochene Zeit wirklich dir gehört?',
      options: ['Gar nicht', 'Ein wenig', 'Etwa zur Hälfte', 'Größtenteils', 'Ganz'],
    },
    practice: {
      ask: 'Hat dir das, was du für dich tust, neue Kraft gegeben?',
      options: ['Gar nicht', 'Ein wenig', 'Etwas', 'Ziemlich', 'Sehr'],
    },
    children: {
      ask: 'Wie wirken die Kinder auf dich?',
      options: ['Sehr unruhig', 'Eher unruhig', 'Mal so, mal so', 'Eher gelöst', 'Gelöst'],
    },
    coop: {
      ask: 'Wie gut passt die Gruppe in dein Leben?',
      options: ['Kaum', 'Mit Mühe', 'Es geht', 'Gut', 'Sehr gut'],
    },
  },
  subjects: { adults: 'Die Erwachsenen', children: 'Die Kinder', coop: 'Die Gruppe' },
  openTitle: 'Einen Check-in öffnen',
  openLead: 'Fünf fertige Fragen gehen an alle, die schon dabei sind; die Erwachsenen kommen zuerst.',
  name: 'Name des Check-ins',
  lastDay: 'Letzter Tag zum Antworten',
  open: 'Check-in öffnen',
  openUntil: (title, day) => `„${title}“ ist bis ${day} offen.`,
  answered: (count) =>
    count === 0
      ? 'Noch hat niemand geantwortet.'
      : n(count, '# Person hat geantwortet.', '# Personen haben geantwortet.'),
  close: 'Check-in abschließen',
  closeNow: 'Jetzt abschließen',
  closeHint:
    'Ein abgeschlossener Check-in bleibt abgeschlossen. Dann erscheinen die Ergebnisse, wenn genug Menschen geantwortet haben.',
  resultsTitle: (title) => `Ergebnisse von „${title}“`,
  tooFew: (adults, families) =>
    `Ergebnisse erscheinen, wenn mindestens ${adults} Erwachsene aus mindestens ${families} Familien geantwortet haben, damit niemand erkennbar ist. Diesmal waren es weniger.`,
  from: (adults, families) =>
    `Von ${n(adults, '# Person', '# Erwachsenen')} aus ${n(families, '# Familie', '# Familien')}.`,
  withheld: 'Nicht gezeigt, weil einzelne Menschen erkennbar sein könnten.',
  banded: 'Benachbarte Antworten sind hier zusammengezählt, damit niemand allein dasteht.',
  callsTitle: 'Hier soll sich jemand melden',
  needed: 'Bitte gib einen Namen an.',
  tooLong: 'Bitte höchstens 80 Zeichen.',
  dateWrong: 'Bitte wähl einen Tag ab heute, innerhalb der nächsten 60 Tage.',
  alreadyOpen: 'Es ist schon ein Check-in offen. Schließe ihn ab, bevor du einen neuen öffnest.',
  tooSoon:
    'Der letzte Check-in ist noch keine Woche her. So dicht beieinander ließen sich zwei vergleichen, bis Einzelne erkennbar sind.',
  notOpen: 'Dieser Check-in ist nicht mehr offen.',
};
