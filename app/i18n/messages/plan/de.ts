import { plural } from '../../plural.ts';
import type { PlanMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

export const plan: PlanMessages = {
  tab: 'Planen',
  title: 'Den Plan machen',
  lead: 'Ein Zyklus sind die Wochen, die ihr zusammen plant. Leg einen an, lass den Plan ausrechnen, schau ihn durch und veröffentliche ihn.',
  strip: {
    duty: 'Betreuung',
    place: 'Kinder betreut',
    rest: 'Zeit für sich',
    open: 'offen',
    practice: 'was guttut',
    practiceFree: 'was guttut, frei',
    practiceTaken: 'was guttut, nicht frei',
    nothing: 'Nichts geplant',
  },
  newTitle: 'Neuen Zyklus anlegen',
  firstDay: 'Erster Montag',
  weeks: 'Wochen',
  startCycle: 'Zyklus anlegen',
  cyclesTitle: 'Zyklen',
  draft: 'Entwurf',
  published: 'Veröffentlicht',
  solve: 'Plan ausrechnen',
  solveAgain: 'Neu ausrechnen',
  stop: 'Anhalten und den bisher besten behalten',
  queued: 'Gleich geht es los. Du kannst die Seite verlassen.',
  running: (level) => `Schritt ${level} von 9. Du kannst die Seite verlassen, nichts geht verloren.`,
  failed: 'Beim Ausrechnen ist bei uns etwas schiefgegangen. Bitte versuch es noch einmal.',
  stopped: 'Du hast angehalten; das ist der bisher beste Plan.',
  draftTitle: 'Der Plan',
  adults: (count) => n(count, '# Erwachsene:r', '# Erwachsene'),
  children: (count) => n(count, '# Kind', '# Kinder'),
  onDuty: 'Es betreuen:',
  notHeld: 'Dieser Termin fällt aus.',
  atHome: (family) => `bei ${family}`,
  openSlot: (count) =>
    n(count, 'Hier fehlt noch jemand: Wer mag?', 'Hier fehlen noch # Erwachsene: Wer mag?'),
  stripsTitle: 'Die Woche für alle',
  ownTime: (duration) => `${duration} für sich`,
  unmetTitle: 'Was nicht aufging, und warum',
  unmetTotal: (count) =>
    n(count, '# Wunsch ging in diesem Zyklus nicht auf.', '# Wünsche gingen in diesem Zyklus nicht auf.'),
  weekMet: 'In dieser Woche bekommen alle die zugesagte Zeit, und jeder Dienst ist besetzt.',
  unmetOpen: (when, adults) =>
    `${when}: ${n(adults, 'Es fehlt noch # Person', 'Es fehlen noch # Personen')}.`,
  slotReasons: {
    exempt: (count) => n(count, '# übernimmt keine Dienste', '# übernehmen keine Dienste'),
    ruledOut: (count) => n(count, '# von Hand ausgeschlossen', '# von Hand ausgeschlossen'),
    unavailable: (count) => n(count, '# kann dann nicht', '# können dann nicht'),
    protectedPractice: (count) => n(count, '# hat dann geschützte Zeit', '# haben dann geschützte Zeit'),
    excludedVenue: (count) =>
      n(count, '# hat Kinder, die dort nicht sein können', '# haben Kinder, die dort nicht sein können'),
    otherDuty: (count) => n(count, '# betreut zur selben Zeit', '# betreuen zur selben Zeit'),
    weeklyLimit: (count) =>
      n(count, '# hat in der Woche schon alle Dienste', '# haben in der Woche schon alle Dienste'),
    totalLimit: (count) => n(count, '# hat schon alle Dienste', '# haben schon alle Dienste'),
    restBetween: (count) =>
      n(count, '# braucht Abstand zwischen Diensten', '# brauchen Abstand zwischen Diensten'),
    free: (count) => n(count, '# könnte noch einspringen', '# könnten noch einspringen'),
  },
  shortReasons: {
    fewSessions: (count) => n(count, 'die Woche hat nur # Termin', 'die Woche hat nur # Termine'),
    excludedVenue: (count) =>
      n(
        count,
        '# Termin ist an einem Ort, der für die Kinder ausscheidet',
        '# Termine sind an Orten, die für die Kinder ausscheiden',
      ),
    ruledOut: (count) =>
      n(count, '# Termin ist von Hand ausgeschlossen', '# Termine sind von Hand ausgeschlossen'),
    placesPerWeek: (count) =>
      n(
        count,
        'die Plätze der Woche sind vergeben (noch # Termin)',
        'die Plätze der Woche sind vergeben (noch # Termine)',
      ),
    ownDuty: (count) => n(count, '# Termin ist der eigene Dienst', '# Termine sind eigene Dienste'),
    full: (count) => n(count, '# Termin ist voll', '# Termine sind voll'),
    noAdults: (count) =>
      n(
        count,
        'bei # Termin fehlen Erwachsene für weitere Kinder',
        'bei # Terminen fehlen Erwachsene für weitere Kinder',
      ),
    free: (count) => n(count, 'bei # Termin ist noch Platz', 'bei # Terminen ist noch Platz'),
  },
  unmetShort: (name, week, missing, promised) =>
    `${name}: In der Woche ${week} fehlen ${missing} an den zugesagten ${promised}.`,
  unmetWhy:
    'Ein Termin nimmt nur so viele Kinder auf, wie die Erwachsenen dort betreuen können, und niemand übernimmt mehr Dienste als vereinbart. Mehr freie Zeit braucht mehr Dienste, mehr Kinder je Erwachsenem, längere Termine oder eine kleinere Zusage.',
  toAgreements: 'Andere Zahlen ausprobieren',
  impossible: 'Was von Hand festgelegt ist, widerspricht den Vereinbarungen; deshalb gibt es keinen Plan:',
  impossibleHelp: 'Nimm eine der Festlegungen zurück und lass dann neu ausrechnen.',
  byHand: 'Von Hand ändern',
  who: 'Wer',
  adultsGroup: 'Dienst von',
  familiesGroup: 'Kinder von',
  fix: 'Festlegen',
  forbid: 'Ausschließen',
  unpin: 'Zurücknehmen',
  pinned: {
    duty: (name) => `${name} betreut (festgelegt)`,
    noDuty: (name) => `${name} betreut nicht (ausgeschlossen)`,
    place: (name) => `Kinder von ${name} kommen (festgelegt)`,
    noPlace: (name) => `Kinder von ${name} kommen nicht (ausgeschlossen)`,
  },
  pinHint: 'Beim nächsten Ausrechnen richtet sich der Plan danach.',
  publish: 'Plan veröffentlichen',
  publishHint: 'Ab dann sehen ihn alle Mitglieder und können Offenes übernehmen.',
  refusals: {
    notMonday: 'Bitte wähl einen Montag.',
    weeksWrong: 'Bitte wähl 1 bis 12 Wochen.',
    overlaps: 'Diese Wochen überschneiden sich mit einem anderen Zyklus.',
    noSessions: 'In diesen Wochen gibt es keinen Termin.',
    timeSkipped: (date) =>
      `Am ${date} überspringt die Zeitumstellung die Uhrzeit eines Termins. Bitte verschieb ihn in eurem Wochenmuster.`,
    timeTwice: (date) =>
      `Am ${date} gibt es die Uhrzeit eines Termins wegen der Zeitumstellung zweimal. Bitte verschieb ihn in eurem Wochenmuster.`,
    noFamilies: 'Es gibt noch keine Familie mit Kindern. Trag zuerst eure Familien ein.',
    alreadySolving: 'Der Plan wird schon ausgerechnet.',
    alreadyPublished: 'Dieser Plan ist schon veröffentlicht.',
    noRota: 'Es gibt noch keinen Plan. Lass ihn zuerst ausrechnen.',
    notFound: 'Das gibt es nicht mehr.',
  },
};
