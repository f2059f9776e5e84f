import { plural } from '../../plural.ts';
import type { RotaMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

/** The sentences of this week, the rota and claims in German. */
export const rota: RotaMessages = {
  tab: 'Plan',
  title: 'Plan',
  lead: 'Wer wann Dienst hat und was noch offen ist.',
  none: 'Der Plan ist noch nicht veröffentlicht. Eure Koordination schreibt dir, sobald es so weit ist.',
  noneYet:
    'Noch ist kein Plan veröffentlicht. Sobald die ersten Dienste eingeteilt und veröffentlicht sind, stehen sie hier für alle.',
  begins: (day) => `Euer Plan beginnt am ${day}`,
  toFirstWeek: 'Zur ersten Woche',
  notCovered: 'Für diese Woche ist kein Plan veröffentlicht.',
  readOnly: 'Du hast in dieser Gruppe noch keine Familie: Du kannst den Plan lesen, aber nichts übernehmen.',
  restThisWeek: (time) => `Du hast diese Woche ${time} für dich`,
  restThatWeek: (time) => `${time} für dich in dieser Woche`,
  noRest: 'In dieser Woche ist noch keine Zeit für dich geplant',
  promised: (time) => `Zugesagt: ${time}.`,
  lessThanPromised: (time, placesOpen) =>
    `Das sind ${time} weniger als zugesagt${placesOpen ? '; ein offener Platz unten kann etwas dazugeben' : ''}.`,
  onlySome: (time, names, count) =>
    `Während ${time} ist nur ein Teil eurer Kinder betreut: ${names} ${count === 1 ? 'hat' : 'haben'} dann noch keinen Platz; deshalb zählt das nicht als Zeit für dich.`,
  yourWeek: 'Deine Woche',
  weeks: 'Wochen',
  weekOf: (dates) => `Woche ${dates}`,
  before: 'Woche davor',
  after: 'Woche danach',
  nextDuty: 'Als Nächstes: Du hast Dienst',
  nextRest: 'Als Nächstes: Zeit für dich',
  nothingNext: 'Diese Woche steht für dich nichts mehr an.',
  yoursLater: 'Deine späteren Termine im Plan',
  at: (place) => `am Treffpunkt ${place}`,
  atHome: (family) => `bei ${family}`,
  childrenAt: (names, count, where, adults) =>
    `${names} ${count === 1 ? 'ist' : 'sind'} ${where || 'in Betreuung'}${adults ? `, mit ${adults}` : ''}.`,
  dutyAt: (where, adults) =>
    `Du bist ${where || 'im Dienst'}${adults ? `, mit ${adults}` : ', bisher allein'}.`,
  openForYou: 'Offen für dich',
  nothingOpen: 'In dieser Woche ist für dich nichts offen.',
  notForYou: (sessions) =>
    n(
      sessions,
      'Für einen Termin fehlt noch jemand, aber das musst nicht du sein.',
      'Für # Termine fehlt noch jemand, aber das musst nicht du sein.',
    ),
  whyNotForYou: 'Im Plan steht, warum',
  childrenWithYou: 'In eurer Familie kommen die Kinder zum Dienst mit.',
  placeFor: (child) => `Ein Platz für ${child}`,
  adultNeeded: (count) => n(count, 'Hier fehlt noch jemand', 'Hier fehlen noch # Erwachsene'),
  givesMore: (time) => `gibt dir ${time} dazu`,
  take: 'Nehmen',
  takePlace: (child) => `Platz für ${child}`,
  iCan: 'Ich kann',
  giveBack: 'Zurückgeben',
  ifYouCannot: 'Falls du nicht kannst',
  waitsForAdult: (time) => `${time} davon hast du, sobald noch jemand Dienst hat.`,
  nobodyInCharge: 'Dort hat noch niemand Dienst. Die Zeit gehört dir, sobald jemand übernimmt.',
  giveBackMeans: 'Der Dienst wird für die anderen frei. Bis ihn jemand übernimmt, fehlt dort jemand.',
  giveBackYes: 'Ja, zurückgeben',
  gaveBack: 'Zurückgegeben. Das ist jetzt für die anderen offen.',
  giveBackCosts: (time) => `Diese ${time} sind deine freie Zeit; ohne den Platz hättest du sie nicht.`,
  giveBackDuty: 'Meinen Dienst zurückgeben',
  giveBackPlace: (child) => `Platz von ${child} zurückgeben`,
  sessions: 'Termine',
  onDuty: 'Dienst haben:',
  you: 'du',
  nobodyYet: 'noch niemand',
  children: (count) => n(count, '# Kind', '# Kinder'),
  whoComes: 'Wer kommt',
  withAllergies: (count) => n(count, '# Kind mit Allergien', '# Kinder mit Allergien'),
  tookDuty: (when, where) => `Danke dir! Du hast Dienst am ${when}${where ? `, ${where}` : ''}.`,
  tookPlace: (child, when, where) => `${child} hat einen Platz am ${when}${where ? `, ${where}` : ''}.`,
  tookUndo: 'Du findest das unter „Meins“ und kannst es dort zurückgeben, falls etwas dazwischenkommt.',
  filter: 'Zeigen',
  filters: { everyone: 'Alle', mine: 'Meins', open: 'Offen' },
  filteredEmpty: {
    everyone: 'Ab dieser Woche ist nichts geplant.',
    mine: 'Ab dieser Woche ist für dich nichts geplant.',
    open: 'Nichts ist offen: Alles ist besetzt.',
  },
  refusals: {
    slotTaken:
      'Jemand war einen Augenblick schneller. Danke, dass du einspringen wolltest; was noch offen ist, steht unten.',
    past: 'Dieser Termin hat schon begonnen, deshalb kann hier niemand mehr etwas übernehmen.',
    overlapsDuty: 'Du hast zu dieser Zeit schon einen Dienst.',
    absent: 'Du hast angegeben, dass du zu dieser Zeit nicht kannst.',
    protectedPractice: 'Diese Zeit ist nicht verhandelbar: Sie gehört dem, was dir guttut, und bleibt deine.',
    attunedTime: 'Diese Zeit gehört euren Kindern: Ihr haltet sie als Nähe-Zeit frei.',
    weeklyLimit: 'Du hast in dieser Woche schon so viele Dienste, wie eure Vereinbarungen erlauben.',
    alreadyOnDuty: 'Du bist bei diesem Termin schon im Dienst.',
    alreadyPlaced: 'Dein Kind hat bei diesem Termin schon einen Platz.',
    overlapsPlace: 'Dein Kind hat zu dieser Zeit schon anderswo einen Platz.',
    avoidedVenue: 'Ihr habt gesagt, dass eure Kinder an diesem Ort nicht sein können.',
    notACareDay:
      'Ihr habt gesagt, dass eure Kinder an diesem Wochentag nicht kommen. Unter „Meine Familie“ kannst du das ändern.',
    placesLimit:
      'Eure Kinder kommen in dieser Woche schon so oft, wie ihr es wollt. Unter „Meine Familie“ kannst du das ändern.',
    capacity: 'Bei diesem Termin sind alle Plätze vergeben.',
    ratio: 'Mit einem Kind mehr hätten die Erwachsenen dort mehr Kinder, als eure Vereinbarungen erlauben.',
    lastPlaceTaken: 'Der letzte Platz dort ist inzwischen vergeben. Was noch offen ist, steht unten.',
    noSuchSlot: 'Das gibt es so nicht mehr. Was jetzt offen ist, steht unten.',
    notYours: 'Das gehört nicht zu dir, deshalb bleibt es, wie es war.',
    noFamily:
      'Nur Mitglieder mit Familie können etwas übernehmen oder zurückgeben. Bitte die Koordination, deine einzutragen.',
    noFamilyCoordinator:
      'Nur Mitglieder mit Familie können etwas übernehmen oder zurückgeben. Trag deine unter „Familien“ ein.',
    hostNeededCoordinator:
      'Dieser Termin ist bei euch zu Hause, deshalb muss jemand von euch da sein. Wenn das nicht geht, schließ deinen Dienst unter „Einteilen“ von Hand aus und plan ab jetzt neu.',
    dutyBegunCoordinator:
      'Dieser Termin hat schon begonnen, deshalb lässt sich der Dienst hier nicht mehr zurückgeben. Wenn etwas dazwischenkommt, sag bitte den anderen dort Bescheid.',
    hostNeeded:
      'Dieser Termin ist bei euch zu Hause, deshalb muss jemand von euch da sein. Wenn das nicht geht, sag bitte bald der Koordination Bescheid.',
    comesAlong: 'Dein Kind kommt mit, solange jemand von euch dort Dienst hat. Gib zuerst den Dienst zurück.',
    dutyBegun:
      'Dieser Termin hat schon begonnen, deshalb lässt sich der Dienst hier nicht mehr zurückgeben. Wenn etwas dazwischenkommt, sag bitte den anderen dort oder der Koordination Bescheid.',
    started: 'Dieser Termin hat schon begonnen. Sprich bitte mit denen, die gerade Dienst haben.',
  },
  planTab: 'Einteilen',
  planTitle: 'Dienste einteilen',
  strip: {
    duty: 'Dienst',
    place: 'Kinder betreut',
    rest: 'Zeit für sich',
    open: 'offen',
    practice: 'was guttut',
    practiceFree: 'was guttut, frei',
    practiceTaken: 'was guttut, nicht frei',
    nothing: 'Nichts geplant',
  },
  notHeld: 'Dieser Termin fällt aus.',
};
