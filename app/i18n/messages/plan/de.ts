import { plural } from '../../plural.ts';
import type { PlanMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

export const plan: PlanMessages = {
  lead: 'Ein Zyklus sind die Wochen, die ihr zusammen plant. Leg einen an, lass den Plan ausrechnen, schau ihn durch und veröffentliche ihn.',
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
  relaxing: 'Der Plan steht. Jetzt wird geschaut, was helfen würde, wo etwas fehlt.',
  stopping: 'Wird angehalten. Der bisher beste Plan bleibt.',
  failed: 'Beim Ausrechnen ist bei uns etwas schiefgegangen. Bitte versuch es noch einmal.',
  stopped: 'Du hast angehalten; das ist der bisher beste Plan.',
  draftTitle: 'Der Plan',
  adults: (count) => n(count, '# erwachsene Person', '# Erwachsene'),
  children: (count) => n(count, '# Kind', '# Kinder'),
  onDuty: 'Dienst haben:',
  atHome: (family) => `bei ${family}`,
  openSlot: (count) =>
    n(count, 'Hier fehlt noch jemand: Wer mag?', 'Hier fehlen noch # Erwachsene: Wer mag?'),
  stripsTitle: 'Die Woche von allen',
  ownTime: (duration) => `${duration} für sich`,
  reachedTitle: 'Was dieser Plan schafft',
  reached: {
    all: (weeks) =>
      n(weeks, 'Alle haben die zugesagte Zeit.', 'Alle haben in allen # Wochen die zugesagte Zeit.'),
    wholeWeeks: (whole, weeks) => `In ${whole} von ${weeks} Wochen haben alle die zugesagte Zeit.`,
    fewest: (least, adults) =>
      n(
        least,
        `In jeder Woche hat mindestens # von ${adults} Erwachsenen die ganze zugesagte Zeit.`,
        `In jeder Woche haben mindestens # von ${adults} Erwachsenen die ganze zugesagte Zeit.`,
      ),
    hours: (given, promised) => `Von insgesamt ${promised} zugesagter Zeit sind ${given} im Plan.`,
    most: (duration) => `Wo etwas fehlt, sind es höchstens ${duration} in der Woche.`,
    allTaken: 'Jeder Dienst ist besetzt.',
    open: (count) => n(count, '# Dienst ist noch offen: Wer mag?', '# Dienste sind noch offen: Wer mag?'),
    notNeeded: (count) =>
      n(
        count,
        '# Termin fällt aus: Auch ohne ihn haben alle die zugesagte Zeit.',
        '# Termine fallen aus: Auch ohne sie haben alle die zugesagte Zeit.',
      ),
    notHeld: (count) =>
      n(count, '# Termin fällt in diesem Plan aus.', '# Termine fallen in diesem Plan aus.'),
  },
  uncared: (times, weeks) =>
    `Für ${n(times, '# nicht verhandelbare Zeit', '# nicht verhandelbare Zeiten')} ist keine Betreuung geplant, ${n(weeks, 'in # Woche', 'in # Wochen')}.`,
  uncaredMeans:
    'Dann sind die Kinder weder in der Gruppe betreut noch, soweit der Plan weiß, bei jemandem aus der Familie. Vielleicht sind sie woanders gut aufgehoben.',
  uncaredWhen: 'Wer und wann',
  unmetTitle: (week) => `Woche ${week}: was noch fehlt, und warum`,
  weekMet: (week) => `In der Woche ${week} haben alle die zugesagte Zeit, und jeder Dienst ist besetzt.`,
  unmetOpen: (when, adults) =>
    `${when}: ${n(adults, 'Es fehlt noch # Person', 'Es fehlen noch # Personen')}.`,
  nobodyFree: (day, reasons) => `Am ${day} hat niemand Zeit: ${reasons}.`,
  someFree: (day, reasons) => `Am ${day}: ${reasons}.`,
  slotReasons: {
    exempt: (count) => n(count, '# übernimmt keine Dienste', '# übernehmen keine Dienste'),
    ruledOut: (count) =>
      n(
        count,
        '# ist von Hand ausgeschlossen oder die Kinder kommen an dem Tag nicht',
        '# sind von Hand ausgeschlossen oder ihre Kinder kommen an dem Tag nicht',
      ),
    unavailable: (count) => n(count, '# ist weg oder arbeitet', '# sind weg oder arbeiten'),
    protectedPractice: (count) => n(count, '# hat dann geschützte Zeit', '# haben dann geschützte Zeit'),
    excludedVenue: (count) =>
      n(count, '# hat Kinder, die dort nicht sein können', '# haben Kinder, die dort nicht sein können'),
    otherDuty: (count) => n(count, '# hat zur selben Zeit Dienst', '# haben zur selben Zeit Dienst'),
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
      n(
        count,
        '# Termin ist von Hand ausgeschlossen oder liegt nicht auf einem Tag, an dem die Kinder kommen',
        '# Termine sind von Hand ausgeschlossen oder liegen nicht auf Tagen, an denen die Kinder kommen',
      ),
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
  unmetShort: (names, missing, promised) =>
    n(
      names.length,
      `${names.join()}: Von den zugesagten ${promised} fehlen noch ${missing}.`,
      `# Erwachsenen fehlen noch ${missing} von den zugesagten ${promised}:`,
    ),
  because: (reasons) => `Warum: ${reasons}.`,
  becauseEach: 'Warum, im Einzelnen',
  unmetWhy:
    'Ein Termin nimmt nur so viele Kinder auf, wie die Erwachsenen dort betreuen können, und niemand übernimmt mehr Dienste als vereinbart. Mehr freie Zeit braucht mehr Dienste, mehr Kinder je Erwachsenem, längere Termine oder eine kleinere Zusage.',
  toAgreements: 'Andere Zahlen ausprobieren',
  helpTitle: 'Was helfen würde',
  helpLead: 'Jeder dieser Vorschläge wurde als ganzer Plan durchgerechnet, bevor er hier steht.',
  helpOpen: (duration) => `${duration} Dienst wären nicht mehr offen`,
  helpMet: (count) => n(count, 'die Zusage wäre einmal mehr erfüllt', 'die Zusage wäre #-mal mehr erfüllt'),
  helpMinutes: (duration) => `insgesamt ${duration} mehr von der zugesagten Zeit`,
  helpLeast: (after, before) => `niemandem würden in einer Woche mehr als ${after} fehlen (jetzt ${before})`,
  helpIn: (weeks) => `In der Woche ${weeks}:`,
  helpInWeeks: (count) => n(count, 'In # Woche:', 'In # Wochen:'),
  impossible: 'Das hier geht nicht alles zusammen, deshalb gibt es keinen Plan:',
  impossibleHelp: 'Löse eine der Festlegungen oder ändere, was dagegensteht, und lass dann neu ausrechnen.',
  conflict: {
    duty: (name) => `${name} ist für den Dienst festgelegt`,
    noDuty: (name) => `${name} ist vom Dienst ausgeschlossen`,
    place: (name) => `die Kinder von ${name} sollen auf jeden Fall kommen`,
    noPlace: (name) => `die Kinder von ${name} sind ausgeschlossen`,
    ratio: (_, __, most) => `eine Person betreut höchstens ${n(most, '# Kind', '# Kinder')}`,
    capacity: (_, __, most) => `es ist Platz für ${n(most, '# Kind', '# Kinder')}`,
    adults: (_, least) =>
      n(least, 'mindestens # Person wird gebraucht', 'mindestens # Personen werden gebraucht'),
    lead: () => 'es braucht jemanden, der leiten darf',
    host: (name) => `jemand von ${name} muss Dienst haben, denn es ist bei ihnen zu Hause`,
    unavailable: (name) => `${name} ist dann weg oder arbeitet`,
    protectedPractice: (name) => `${name} hat dann feste Zeit für sich`,
    otherDuty: (name) => `${name} kann nicht zweimal zur selben Zeit Dienst haben`,
    weeklyLimit: (name, _, most) =>
      `${name} übernimmt höchstens ${n(most, '# Dienst', '# Dienste')} pro Woche`,
    totalLimit: (name, _, most) =>
      `${name} übernimmt insgesamt höchstens ${n(most, '# Dienst', '# Dienste')}`,
    restBetween: (name, least) =>
      `${name} braucht ${n(least, '# Stunde', '# Stunden')} zwischen zwei Diensten`,
    exempt: (name) => `${name} übernimmt keine Dienste`,
    placeOverlap: (name) => `die Kinder von ${name} können nicht an zwei Orten zugleich sein`,
    placesPerWeek: (name, least, most) =>
      `die Kinder von ${name} kommen ${least === most ? '' : `${least}- bis `}${most}-mal pro Woche`,
    excludedVenue: (name) => `die Kinder von ${name} können dort nicht sein`,
    comeAlong: (name) => `die Kinder von ${name} kommen zum Dienst mit`,
    other: () => 'eine andere Regel des Plans steht dagegen',
  },
  checkTitle: 'Wogegen dieser Entwurf verstößt',
  checkLead:
    'Bevor er veröffentlicht werden kann, bring es von Hand in Ordnung oder lass neu ausrechnen; deine Festlegungen bleiben dabei.',
  checkFine: 'Deine Änderungen verstoßen gegen keine Regel.',
  checkPromises: 'Was deine Änderungen für die Zusagen bedeuten',
  promiseShort: (name, week, missing, before) =>
    `In der Woche ${week} fehlen ${name} ${missing} der zugesagten Zeit; vor deinen Änderungen: ${before}.`,
  promiseMet: (name, week) => `In der Woche ${week} hat ${name} jetzt die ganze zugesagte Zeit.`,
  nothing: 'nichts',
  broken: {
    ratio: (_, c) =>
      `${n(c.children, '# Kind', '# Kinder')}${c.weight === c.children ? '' : ` (zählen wie ${c.weight})`} auf ${n(c.adults, '# Person', '# Personen')}; eine betreut höchstens ${c.mostWeight}`,
    capacity: (_, c) => `${n(c.children, '# Kind', '# Kinder')}, aber nur Platz für ${c.mostChildren}`,
    adults: (_, c) =>
      `${n(c.adults, '# Person', '# Personen')}, gebraucht werden mindestens ${c.leastAdults}`,
    lead: () => 'niemand dort darf leiten',
    host: (name) => `niemand von ${name} hat Dienst, obwohl es bei ihnen zu Hause ist`,
    unavailable: (name) => `${name} ist dann weg oder arbeitet`,
    protectedPractice: (name) => `${name} hat dann feste Zeit für sich`,
    otherDuty: (name) => `${name} hat zweimal zur selben Zeit Dienst`,
    weeklyLimit: (name, c) =>
      `${name} hat ${n(c.duties, '# Dienst', '# Dienste')}, vereinbart sind höchstens ${c.mostDuties}`,
    totalLimit: (name) => `${name} hat mehr Dienste, als insgesamt vereinbart sind`,
    restBetween: (name) => `${name} hat zu wenig Zeit zwischen zwei Diensten`,
    exempt: (name) => `${name} übernimmt keine Dienste`,
    placeOverlap: (name) => `die Kinder von ${name} wären an zwei Orten zugleich`,
    placesPerWeek: (name, c) =>
      `die Kinder von ${name} kommen ${c.places}-mal; gewünscht sind ${c.leastPlaces}- bis ${c.mostPlaces}-mal`,
    excludedVenue: (name) => `die Kinder von ${name} können dort nicht sein`,
    comeAlong: (name) => `${name} hat Dienst, aber die eigenen Kinder haben keinen Platz`,
    fixed: (name) => `was für ${name} von Hand festgelegt ist, gilt noch nicht`,
    other: () => 'eine Regel des Plans ist verletzt',
  },
  inWeek: (week) => `Woche ${week}`,
  byHand: 'Von Hand ändern',
  closeByHand: 'Fertig',
  inPlaceOf: 'Anstelle von',
  openSlotNamed: 'dem offenen Dienst',
  oneMore: 'niemandem: eine Person mehr',
  freeThen: 'Hat dann Zeit',
  notFreeThen: 'Etwas spricht dagegen',
  notFreeBecause: {
    exempt: 'übernimmt keine Dienste',
    ruledOut: 'von Hand ausgeschlossen oder kein Tag, an dem die Kinder kommen',
    unavailable: 'weg oder bei der Arbeit',
    protectedPractice: 'geschützte Zeit',
    excludedVenue: 'Kinder können dort nicht sein',
    otherDuty: 'hat dann schon Dienst',
    weeklyLimit: 'hat in der Woche schon alle Dienste',
    totalLimit: 'hat schon alle Dienste',
    restBetween: 'braucht Abstand zwischen Diensten',
    free: 'hat Zeit',
  },
  dutyOf: 'Dienst von',
  onDutyNow: 'Im Dienst',
  isOnDuty: 'Im Dienst',
  isNotOnDuty: 'Nicht im Dienst',
  childrenOf: 'Kinder von',
  comeNow: 'Kommen jetzt',
  stayNow: 'Kommen jetzt nicht',
  letCome: 'Kommen lassen',
  leaveOut: 'Nicht kommen lassen',
  unpin: 'Lösen',
  movedTo: (name, insteadOf) => `${name} hat Dienst anstelle von ${insteadOf} (von Hand getauscht)`,
  pinned: {
    duty: (name) => `${name} hat Dienst (festgelegt)`,
    noDuty: (name) => `${name} hat keinen Dienst (ausgeschlossen)`,
    place: (name) => `Kinder von ${name} kommen (festgelegt)`,
    noPlace: (name) => `Kinder von ${name} kommen nicht (ausgeschlossen)`,
  },
  pinHint: 'Der Entwurf folgt sofort und bleibt auch beim nächsten Ausrechnen dabei.',
  pinHintPublished: 'Alle behalten, was sie haben, bis du neu planst und die Änderungen veröffentlichst.',
  planAgain: 'Ab jetzt neu planen',
  planAgainLead:
    'Hat sich etwas geändert: jemand ist krank, ein Baby ist da, eine Familie geht? Der Rest dieses Zyklus wird mit so wenig Änderungen wie möglich neu ausgerechnet. Für niemanden ändert sich etwas, bis du es veröffentlichst.',
  repairTitle: 'Vorgeschlagene Änderungen',
  repairCount: (count) => n(count, 'Bei # Termin ändert sich etwas.', 'Bei # Terminen ändert sich etwas.'),
  repairNone: 'Es muss sich nichts ändern: Der Plan passt, wie er ist.',
  repairStale: 'Der Plan hat sich geändert, seit das ausgerechnet wurde. Plan bitte noch einmal neu.',
  repairGives: (name) => `${name} gibt den Dienst ab`,
  repairTakes: (name) => `${name} übernimmt einen Dienst`,
  repairComes: (name) => `Kinder von ${name} kommen`,
  repairStays: (name) => `Kinder von ${name} kommen nicht`,
  repairOpen: (count) => n(count, '# Dienst ist offen', '# Dienste sind offen'),
  publishRepair: 'Diese Änderungen veröffentlichen',
  forgetRepair: 'Den Plan lassen, wie er ist',
  showFamily: 'Familie',
  show: 'Zeigen',
  publish: 'Plan veröffentlichen',
  noAddress: 'Hier fehlt noch die Adresse; in E-Mails steht dann nicht, wo es ist:',
  publishHint: 'Ab dann sehen ihn alle Mitglieder und können Offenes übernehmen.',
  mailsWait: (time, day) =>
    `Die E-Mails mit den Terminen für alle gehen ab ${day ? `${day}, ` : ''}${time} Uhr raus.`,
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
    breaksRules:
      'Dieser Entwurf verstößt gegen eine Regel und ist deshalb noch nicht veröffentlicht. Unten steht, was zu ändern ist.',
    allBegun: 'Alle Termine dieses Zyklus haben schon begonnen; es gibt nichts mehr zu planen.',
    begun: 'Dieser Termin hat schon begonnen; er bleibt, wie er ist.',
    draftChanged: 'Das hat sich gerade geändert. Bitte schau noch einmal.',
    rotaChanged:
      'Inzwischen hat jemand den Plan geändert, deshalb wurde nichts veröffentlicht. Bitte plan noch einmal neu.',
    noRota: 'Es gibt noch keinen Plan. Lass ihn zuerst ausrechnen.',
    notFound: 'Das gibt es nicht mehr.',
  },
};
