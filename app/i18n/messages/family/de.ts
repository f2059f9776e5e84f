import { plural } from '../../plural.ts';
import { importDe } from '../import/de.ts';
import type { FamilyMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

/** The sentences of a family's pages in German. */
export const family: FamilyMessages = {
  ofFamily: (name) => `Familie ${name}`,
  noneTitle: 'Du hast hier noch keine Familie',
  none: 'Du koordinierst diese Gruppe ohne eigene Familie. Trag eure mit deiner E-Mail-Adresse ein, dann ist hier ihre Seite.',
  noneMember: 'Bitte die Koordination, eure Familie einzutragen; dann ist hier ihre Seite.',
  contactTitle: 'Wer für Mitglieder da ist',
  contactLead:
    'Wer einen Dienst bei sich zu Hause nicht halten kann oder allein Dienst hat, erfährt, an wen man sich wenden kann. Die Adresse, mit der du dich anmeldest, sieht niemand; zu lesen ist nur, was du hier angibst.',
  contactName: 'Dein Name',
  cancel: 'Alles lassen, wie es ist',
  waitingTitle: 'Stimmt das so?',
  waitingLead:
    'Das haben wir aus der Tabelle eurer Gruppe gelesen. Der Plan richtet sich schon danach; sag uns, ob es stimmt.',
  sheetSays: (words) => `In der Tabelle steht: „${words}“.`,
  meansAway: (name, when) => `Also kann ${name} nicht: ${when}.`,
  meansOnly: (name, days) => `Also kann ${name} nur: ${days}.`,
  meansPractice: (name, practice, when) => `Das tut ${name} also gut: ${practice}${when ? `, ${when}` : ''}.`,
  meansAllergies: (name) => `Das kann eine Allergie von ${name} sein; bis ihr etwas sagt, gilt es als eine.`,
  yes: 'Ja',
  no: 'Nein, weglassen',
  waits: 'zu bestätigen',
  saved: (what) => `Gespeichert: ${what}.`,
  removed: 'Entfernt.',
  details: 'Name und Adresse',
  noAddress: 'Noch keine Adresse',
  name: 'Name',
  familyName: 'Name der Familie',
  address: 'Adresse',
  share: 'Anteil an den Diensten',
  shareHint:
    'Im Vergleich zu den anderen Familien: 1 ist der übliche Anteil, 2 doppelt so viel, 0 gar keiner.',
  shareIs: (share) =>
    share === 0
      ? 'Übernimmt keine Dienste.'
      : share === 1
        ? 'Übernimmt so viele Dienste wie üblich.'
        : share === 2
          ? 'Übernimmt doppelt so viele Dienste wie üblich.'
          : `Übernimmt ${share}-mal so viele Dienste wie üblich.`,
  shareByCoordinator: 'Ändern kann das die Koordination.',
  children: 'Kinder',
  addChild: 'Kind hinzufügen',
  newChild: 'Ein Kind',
  bornOn: 'Geboren am',
  allergies: 'Allergien',
  allergiesHint: 'Das sehen alle, die gerade Dienst haben, und eure Koordination.',
  noChildren: 'Noch kein Kind. Der Plan berücksichtigt Familien mit Kindern.',
  addAdult: 'Erwachsene Person hinzufügen',
  newAdult: 'Eine erwachsene Person',
  phone: 'Telefon',
  email: 'E-Mail-Adresse',
  emailByCoordinator:
    'Die E-Mail-Adresse trägt die Koordination ein, denn sie entscheidet, wer sich anmelden kann.',
  emailJoined:
    'Ist mit dieser Adresse dabei. Mit einer anderen kann sich die alte hier nicht mehr anmelden, die neue schon.',
  emailHint: 'Wer sich mit dieser Adresse anmeldet, ist als diese Person dabei.',
  firstAid: 'Hat einen Erste-Hilfe-Kurs gemacht',
  joined: 'ist dabei',
  mailReturns: 'E-Mails kommen zurück',
  mailReturnsHint:
    'E-Mails an diese Adresse kommen zurück. Vielleicht fehlt ein Buchstabe: Schaut bitte nach. Sobald die Koordination sie gespeichert hat, wird es wieder versucht.',
  notJoined: 'hat sich noch nicht angemeldet',
  restores: (name) => `Was ${name} guttut`,
  restoresNothing: 'Noch nichts eingetragen. Laufen, Chor, Schlaf: Der Plan versucht, die Zeit freizuhalten.',
  keptFree: (name) => `Zeiten, auf die der Plan achtet: ${name}`,
  practice: 'Was guttut',
  practiceHint: 'Bis zu drei für jede Person. Nur eure Familie sieht, was es ist; der Plan kennt die Zeiten.',
  addPractice: 'Eintragen, was guttut',
  nonNegotiable: 'Nicht verhandelbar: Dann gibt es nie einen Dienst',
  nonNegotiableShort: 'nicht verhandelbar',
  timesTitle: 'Wann',
  moreTimes: 'Noch eine Zeit (wenn du magst)',
  dutyInOwnTime: (when) =>
    `In dieser Zeit liegt ein Dienst: ${when}. Er bleibt, bis er zurückgegeben oder von der Koordination verlegt wird.`,
  noTimes: 'keine Zeit genannt',
  nextDay: (times) => `${times} am nächsten Tag`,
  days: 'Tage',
  starts: 'Beginn',
  ends: 'Ende',
  away: (name) => `Wann ${name} nicht kann`,
  awayPageTitle: 'Wann jemand nicht kann',
  awayNever: 'Nichts eingetragen: Dienste sind an jedem Tag möglich.',
  addAway: 'Eintragen, wann es nicht geht',
  awayKind: 'Wie oft',
  awayWeekly: 'Jede Woche',
  awaySpan: 'An einigen Tagen',
  wholeDay: 'Ohne Uhrzeit gilt es den ganzen Tag.',
  openEnd: 'Lass eines leer, wenn es nach dieser Seite offen ist.',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  awayMeans:
    'In dieser Zeit wird kein Dienst geplant. Ein Dienst, der schon vergeben ist, bleibt, bis er zurückgegeben wird.',
  attuned: 'Zeit mit euren Kindern',
  attunedHint:
    'Das Zubettgehen, der Morgen, die Zeit nach dem Abholen: Stunden, die euren Kindern gehören. Dann gibt es keinen Dienst und keine E-Mail.',
  attunedNone: 'Noch keine Zeiten eingetragen.',
  addAttuned: 'Nähe-Zeit eintragen',
  attunedTitle: 'Nähe-Zeit',
  attunedName: 'Was es ist, zum Beispiel „Zubettgehen“',
  care: 'Wann die Kinder kommen',
  careLead: 'Daran halten sich der Plan und die offenen Plätze. Plätze, die ihr schon habt, bleiben.',
  placesPerWeek: (min, max) =>
    min === max ? `${max}-mal in der Woche` : `${min}- bis ${max}-mal in der Woche`,
  placesMin: 'Wie oft in der Woche, mindestens',
  placesMax: 'Wie oft in der Woche, höchstens',
  anyDay: 'an jedem Tag',
  careDays: 'Tage, an denen die Kinder kommen dürfen',
  comeAlong: 'Wenn jemand von euch Dienst hat,',
  comeAlongYes: 'kommen die Kinder mit',
  comeAlongNo: 'bleiben die Kinder anderswo',
  avoided: 'Orte, an denen die Kinder nicht sein können',
  avoidedHint: 'Etwa eine Wohnung mit Katze, wenn ein Kind allergisch ist.',
  avoidedShort: (names) => `nicht möglich: ${names}`,
  homeOf: (name) => `bei Familie ${name}`,
  notesTitle: 'Was eure Tabelle in Worten sagte',
  notesLead: 'Das sieht hier sonst niemand. Was davon für den Plan wichtig ist, trag oben ein.',
  removeChildTitle: (name) => `${name} entfernen?`,
  placesGo: (name, count) =>
    n(
      count,
      `# Platz von ${name} im veröffentlichten Plan wird für andere frei:`,
      `# Plätze von ${name} im veröffentlichten Plan werden für andere frei:`,
    ),
  noPlacesGo: (name) => `${name} hat in keinem veröffentlichten Plan noch einen Platz.`,
  pastStays: (name) =>
    `Wo ${name} schon betreut wurde, bleibt ein Kind eurer Familie gezählt, ohne Namen. Alles, was über ${name} gespeichert ist, wird gelöscht; das lässt sich nicht rückgängig machen.`,
  lastChild: 'Ohne Kinder berücksichtigt der Plan eure Familie nicht mehr. Dienste, die ihr habt, bleiben.',
  removeAdultTitle: (name) => `${name} entfernen?`,
  dutiesOpen: (name, count) =>
    n(
      count,
      `# Dienst von ${name} im veröffentlichten Plan wird für andere frei:`,
      `# Dienste von ${name} im veröffentlichten Plan werden für andere frei:`,
    ),
  noDutiesOpen: (name) => `${name} hat in keinem veröffentlichten Plan noch einen Dienst.`,
  accessEnds: (name) => `${name} kann diese Gruppe dann nicht mehr öffnen.`,
  timesGo: 'Die eingetragenen Zeiten gehen mit verloren. Das lässt sich nicht rückgängig machen.',
  removeYes: (name) => `Ja, ${name} entfernen`,
  addFamily: 'Familie hinzufügen',
  addFamilyLead:
    'Die erste Person und das erste Kind; alles Weitere hat seinen Platz auf der Seite der Familie.',
  firstAdult: 'Erste erwachsene Person',
  firstChild: 'Erstes Kind',
  refusals: {
    nameTaken:
      'Eine andere Familie hier heißt schon so. Ergänze etwas, das euch unterscheidet, etwa einen Vornamen.',
    emailTaken:
      'Diese Adresse gehört hier schon jemand anderem. Alle melden sich mit einer eigenen Adresse an.',
    coordinatorAddress:
      'Diese Person koordiniert die Gruppe und meldet sich mit dieser Adresse an, deshalb bleibt sie. Es wurde nichts geändert.',
    lastAdult: 'Zu einer Familie gehört mindestens eine erwachsene Person, deshalb bleibt diese.',
    yourselfCoordinator: 'Du koordinierst diese Gruppe und kannst dich deshalb nicht selbst entfernen.',
    yourself: 'Dich selbst kannst du nicht entfernen. Sprich mit der Koordination, wenn du gehen möchtest.',
    hasJoined: 'Diese Person meldet sich hier selbst an, deshalb kann nur die Koordination sie entfernen.',
    hostNeeded:
      'Ein Termin ist bei euch zu Hause, und sonst hat dort noch niemand aus der Familie Dienst. Findet zuerst jemanden dafür.',
    threePractices:
      'Höchstens drei: Behalt, was wirklich guttut. Ändere eine andere, wenn es etwas Neues gibt.',
    notFound: 'Das gibt es nicht mehr. Vielleicht hat es jemand aus deiner Familie entfernt.',
  },
  problems: {
    nameMissing: 'Bitte gib einen Namen an.',
    tooLong: 'Das ist zu lang.',
    shareWrong: 'Gib eine ganze Zahl von 0 bis 20 an.',
    dateWrong: 'Das ist kein Datum.',
    bornInFuture: 'Dieser Tag kommt erst noch.',
    emailWrong: 'Das sieht nicht nach einer E-Mail-Adresse aus.',
    placesWrong: 'Gib eine ganze Zahl von 0 bis 21 an.',
    placesTurned: 'Höchstens darf nicht kleiner sein als mindestens.',
    dayMissing: 'Wähl mindestens einen Tag.',
    choiceMissing: 'Bitte wähl eines aus.',
    timeMissing: 'Gib eine Uhrzeit an, zum Beispiel 09:00.',
    bothTimes: 'Gib beide Uhrzeiten an, oder keine für den ganzen Tag.',
    sameTimes: 'Beginn und Ende müssen sich unterscheiden.',
    endNextDay: 'Das endet erst am nächsten Tag, nach mehr als vierzehn Stunden. Stimmt das Ende?',
    dateMissing: 'Gib den ersten Tag, den letzten oder beide an.',
    lastBeforeFirst: 'Der letzte Tag darf nicht vor dem ersten liegen.',
    endBeforeStart: 'Das Ende muss nach dem Beginn liegen, am selben Tag.',
  },
  import: importDe,
};
