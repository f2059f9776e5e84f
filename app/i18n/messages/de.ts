import { plural } from '../plural.ts';
import { checkIns } from './check-ins/de.ts';
import { demo } from './demo/de.ts';
import type { Messages } from './en.ts';
import { family } from './family/de.ts';
import { importDe } from './import/de.ts';
import { plan } from './plan/de.ts';
import { reminders } from './reminders/de.ts';
import { rota } from './rota/de.ts';
import { settings } from './settings/de.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

export const de: Messages = {
  common: {
    app: 'Seven Mornings',
    skip: 'Zum Inhalt',
    menu: 'Hauptmenü',
    save: 'Speichern',
    saved: 'Gespeichert.',
    back: 'Zurück',
    language: 'Sprache',
    changeLanguage: 'Ändern',
    thisWeek: 'Diese Woche',
    families: 'Familien',
    rules: 'Verein\u00ADbarungen',
    me: 'Ich',
    checkFields: 'Bitte schau dir die markierten Felder an. Was du eingegeben hast, ist noch da.',
  },
  faults: {
    notFoundTitle: 'Hier ist nichts',
    notFound: 'Diese Seite gibt es nicht, oder sie gehört zu einer Gruppe, in der du nicht bist.',
    forbiddenTitle: 'Diese Seite ist für die Koordination',
    forbidden: 'Wende dich an die Koordination eurer Gruppe, wenn etwas geändert werden soll.',
    crossSite: 'Dieses Formular kam von einer anderen Website, deshalb wurde nichts geändert.',
    faultTitle: 'Bei uns ist etwas schiefgegangen',
    fault: 'Nichts, was du gespeichert hast, ist verloren. Bitte versuch es in einer Minute noch einmal.',
    home: 'Zur Startseite',
  },
  landing: {
    title: 'Gemeinsam betreuen. Abwechselnd durchatmen.',
    lead: 'Seven Mornings organisiert eure Kinderbetreuung auf Gegenseitigkeit: Familien, die reihum aufeinander zählen, damit alle Eltern Zeit für sich haben.',
    start: 'Eigene Gruppe gründen',
    signIn: 'Anmelden',
    give: 'Betreuung, die du gibst',
    giveText: 'An manchen Vormittagen betreust du die Kinder, nie mehr, als ihr vereinbart habt.',
    place: 'Kinder gut betreut',
    placeText: 'An anderen sind deine Kinder bei Menschen, die sie kennen.',
    rest: 'Zeit für dich',
    restText: 'Der Plan richtet sich nach dem, was allen zugesagt ist. Wem am meisten fehlt, kommt zuerst.',
    yourCoops: 'Deine Gruppen',
  },
  signIn: {
    title: 'Anmelden',
    lead: 'Wir schicken dir eine E-Mail mit einem Link und einem sechsstelligen Code. Ein Passwort gibt es nicht.',
    email: 'E-Mail-Adresse',
    send: 'Link schicken',
    sentTitle: 'Schau in deine E-Mails',
    sent: (email: string) =>
      `Wir haben einen Link und einen Code an ${email} geschickt. Nimm, was dir leichter fällt; beide gelten zehn Minuten.`,
    keptHere: 'Hier ist kein Mailserver eingerichtet: E-Mails werden stattdessen hier aufbewahrt.',
    keptLink: 'Aufbewahrte E-Mails lesen',
    code: 'Sechsstelliger Code',
    useCode: 'Anmelden',
    another: 'Andere Adresse nehmen',
    linkTitle: 'Noch ein Tipp',
    linkLead: 'Manche Mailprogramme öffnen Links von selbst, deshalb bestätigst du hier.',
    linkButton: 'Anmelden',
    signOut: 'Abmelden',
    signedInAs: (email: string) => `Angemeldet als ${email}`,
    emailWrong: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    tooManyMails:
      'An diese Adresse sind schon mehrere E-Mails unterwegs. Die neueste gilt; sonst warte bitte eine Viertelstunde.',
    tooManyTries: 'Das waren zu viele Versuche. Bitte warte eine Minute und versuch es noch einmal.',
    linkWorn:
      'Dieser Link wurde schon benutzt oder ist älter als zehn Minuten. Lass dir einen neuen schicken.',
    codeWrong:
      'Der Code stimmt nicht oder ist älter als zehn Minuten. Wenn es nicht klappt, lass dir einen neuen schicken.',
    mailNotSent:
      'Die E-Mail konnte gerade nicht verschickt werden. Bitte versuch es in einer Minute noch einmal.',
  },
  start: {
    title: 'Eigene Gruppe gründen',
    lead: 'Erst das Wichtigste; alles lässt sich später ändern.',
    notAllowed: 'Auf diesem Server gründen nur Menschen eine Gruppe, die dazu eingeladen wurden.',
    inDemo:
      'Du siehst dich gerade in der Demo um. Für eine eigene Gruppe verlass die Demo unter „Ich“ und melde dich mit deiner Adresse an.',
    name: 'Name der Gruppe',
    timeZone: 'Zeitzone',
    days: 'Tage mit Betreuung',
    start: 'Beginn',
    end: 'Ende',
    capacity: 'Kinder je Betreuungszeit, höchstens',
    where: 'Wo',
    byTurns: 'Reihum bei den Familien',
    fixed: 'Immer am selben Ort',
    venueName: 'Name des Orts',
    venueAddress: 'Adresse',
    submit: 'Gruppe gründen',
    nameMissing: 'Gib eurer Gruppe einen Namen.',
    nameTooLong: 'Das ist zu lang.',
    zoneUnknown: 'Wähl eine Zeitzone aus der Liste.',
    dayMissing: 'Wähl mindestens einen Tag.',
    timeMissing: 'Gib eine Uhrzeit an, zum Beispiel 09:00.',
    endBeforeStart: 'Das Ende muss nach dem Beginn liegen.',
    capacityWrong: 'Gib eine ganze Zahl von 1 bis 200 an.',
    venueKindMissing: 'Wähl, wo ihr euch trefft.',
    venueNameMissing: 'Gib dem Ort einen Namen.',
  },
  coop: {
    welcome: 'Eure Gruppe kann wachsen',
    nextImport: 'Noch keine Familien. Übernimm sie aus eurer Tabelle.',
    nextPlan: 'Die Familien sind da. Klärt, woran sich der Plan hält, und plant dann die ersten Wochen.',
    planCycle: 'Die ersten Dienste einteilen',
    lookAtRules: 'Die Vereinbarungen ansehen',
    importFamilies: 'Familien übernehmen',
    sessions: 'Betreuungszeiten in der Woche',
    byTurns: 'reihum bei den Familien',
    upTo: (children: number) => n(children, 'bis zu # Kind', 'bis zu # Kinder'),
    familiesCount: (count: number) => n(count, '# Familie', '# Familien'),
    waiting: 'Der Plan ist noch nicht veröffentlicht. Eure Koordination schreibt dir, sobald es so weit ist.',
  },
  rules: {
    title: 'Vereinbarungen',
    lead: 'Daran hält sich der Plan. Alle in der Gruppe können es lesen.',
    childrenPerAdult: 'Kinder je Erwachsenem, höchstens',
    infantsUnder: 'Babys zählen mehr, bis sie so viele Monate alt sind',
    infantsWeight: 'Ein Baby zählt so viel',
    minAdults: 'Erwachsene je Betreuungszeit, mindestens',
    arrivalGrace: 'Minuten, die eine Familie nach Beginn kommen darf',
    restoration: 'Stunden, die allen Erwachsenen jede Woche für sich zugesagt sind',
    maxDuties: 'Dienste je Erwachsenem und Woche, höchstens',
    outOfRange: (min: number, max: number) => `Gib eine Zahl von ${min} bis ${max} an.`,
    version: (version: number) => `Fassung ${version}`,
    tryNumbers: 'Zeigen, was sie tragen',
    carriesTitle: 'Was diese Zahlen tragen',
    carries: (hours, sessions) =>
      `Als Faustregel bringt jeder Dienst, den eine Familie in der Woche übernimmt, ihren Erwachsenen etwa ${hours} für sich (${n(sessions, '# freie Betreuungszeit', '# freie Betreuungszeiten')}), soweit die Betreuungszeiten der Woche reichen.`,
    keeps: 'Die Zusage passt.',
    breaks: (promised: string) =>
      `Für die zugesagten ${promised} reicht ein Dienst in der Woche nicht. Jedes davon würde genügen:`,
    helpRatio: (ratio: number) => `${ratio} Kinder je Erwachsenem, etwa wenn die Kinder älter sind`,
    helpDuties: (duties: number) =>
      n(duties, '# Dienst in der Woche je Familie', '# Dienste in der Woche je Familie'),
    helpLonger: (duration: string) => `Betreuungszeiten von ${duration}`,
    helpLower: (duration: string) => `eine Zusage von ${duration}`,
    kept: (most) =>
      `Ausgerechnet mit euren Familien, ihren Zeiten, einer üblichen Woche und allen Diensten, die eure Vereinbarungen zulassen: ${most} in der Woche sind für alle Erwachsenen einzuhalten, mehr nicht.`,
    keptBetween: (least, most) =>
      `Ausgerechnet mit euren Familien, ihren Zeiten, einer üblichen Woche und allen Diensten, die eure Vereinbarungen zulassen: ${least} in der Woche sind für alle Erwachsenen einzuhalten, mehr als ${most} sicher nicht.`,
    keptNot: (promised) => `${promised} lassen sich also nicht allen zusagen.`,
    keptUnsure: (promised) => `Ob ${promised} einzuhalten sind, ist noch nicht bewiesen.`,
    keptHelp: 'Jedes davon würde es allein möglich machen:',
    carriesNothing:
      'Mit diesen Zahlen betreuen alle im Dienst nur die eigenen Kinder, und niemand hätte frei.',
    clauseTitle: 'Was in jeder Vereinbarung steht',
    clause:
      'Was Menschen dieser App über ihr Befinden sagen, darf nie dazu dienen, jemanden zu bewerten, zuzulassen oder zu überwachen. Dieser Absatz lässt sich nicht entfernen.',
  },
  import: importDe,
  families: {
    title: 'Familien',
    empty: 'Hier stehen die Familien eurer Gruppe, sobald du sie übernommen hast.',
    born: (date: string) => `geboren am ${date}`,
    allergies: 'Allergien',
    toConfirm: 'Zeiten aus der Tabelle warten auf der Seite der Familie auf ein Ja.',
    firstAid: 'Erste Hilfe',
  },
  family,
  settings,
  checkIns,
  demo,
  rota,
  plan,
  reminders,
  mailbox: {
    title: 'Aufbewahrte E-Mails',
    lead: 'Es gibt keinen Mailserver, deshalb wird jede E-Mail hier aufbewahrt. Nur dieser Rechner kann die Seite lesen.',
    empty: 'Noch keine E-Mail. Lass dir einen Anmeldelink schicken, dann erscheint er hier.',
    to: (address: string) => `An ${address}`,
  },
  mails: {
    signInSubject: 'Dein Link zu Seven Mornings',
    signInPreview: 'Ein Link und ein Code, zehn Minuten gültig.',
    signInTitle: 'Bei Seven Mornings anmelden',
    signInLink: 'Tippe auf den Knopf, um dich anzumelden:',
    signInButton: 'Anmelden',
    signInCode: 'Oder gib diesen Code auf der Seite ein, auf der du ihn angefordert hast:',
    signInFoot:
      'Du bekommst diese E-Mail, weil jemand deine Adresse zum Anmelden eingegeben hat. Warst du es nicht, musst du nichts tun.',
  },
};
