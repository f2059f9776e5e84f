import { plural } from '../../plural.ts';
import type { FindingMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

export const findings: FindingMessages = {
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
    most: (duration) => `Niemand kommt in einer Woche um mehr als ${duration} zu kurz.`,
    allTaken: 'Jeder Dienst ist besetzt.',
    open: (count) => n(count, '# Dienst ist noch offen: Wer mag?', '# Dienste sind noch offen: Wer mag?'),
    notNeeded: (count) =>
      n(
        count,
        '# Termin fällt aus, ohne dass deshalb jemandem zugesagte Zeit fehlt.',
        '# Termine fallen aus, ohne dass deshalb jemandem zugesagte Zeit fehlt.',
      ),
    notHeld: (count) =>
      n(count, '# Termin fällt in diesem Plan aus.', '# Termine fallen in diesem Plan aus.'),
  },
  uncared: (times, weeks) =>
    `Für ${n(times, '# nicht verhandelbare Zeit', '# nicht verhandelbare Zeiten')} ist keine Betreuung geplant, ${n(weeks, 'in # Woche', 'in # Wochen')}.`,
  unmetTitle: (week) => `Woche ${week}: was noch fehlt, und warum`,
  weekMet: (week) => `In der Woche ${week} haben alle die zugesagte Zeit, und jeder Dienst ist besetzt.`,
  unmetOpen: (when, adults) =>
    `${when}: ${n(adults, 'Es fehlt noch # Person', 'Es fehlen noch # Personen')}.`,
  nobodyFree: (day, reasons) => `Am ${day} hat niemand Zeit: ${reasons}.`,
  someFree: (day, reasons) => `Am ${day}: ${reasons}.`,
  tooFewAdults: (when, adults) =>
    `${when}: Für mehr Kinder bräuchte es mindestens ${n(adults, '# Person mehr', '# Personen mehr')} im Dienst.`,
  slotReasons: {
    exempt: (count) => n(count, '# übernimmt keine Dienste', '# übernehmen keine Dienste'),
    ruledOut: (count) =>
      n(
        count,
        '# ist von Hand ausgeschlossen oder die Kinder kommen an dem Tag nicht',
        '# sind von Hand ausgeschlossen oder ihre Kinder kommen an dem Tag nicht',
      ),
    unavailable: (count) =>
      n(
        count,
        '# ist weg, arbeitet oder ist bei den eigenen Kindern',
        '# sind weg, arbeiten oder sind bei den eigenen Kindern',
      ),
    protectedPractice: (count) =>
      n(count, '# hat dann nicht verhandelbare Zeit', '# haben dann nicht verhandelbare Zeit'),
    excludedVenue: (count) =>
      n(count, '# hat Kinder, die dort nicht sein können', '# haben Kinder, die dort nicht sein können'),
    otherDuty: (count) => n(count, '# hat zur selben Zeit Dienst', '# haben zur selben Zeit Dienst'),
    weeklyLimit: (count) =>
      n(count, '# hat in der Woche schon alle Dienste', '# haben in der Woche schon alle Dienste'),
    totalLimit: (count) => n(count, '# hat schon alle Dienste', '# haben schon alle Dienste'),
    restBetween: (count) =>
      n(count, '# braucht Abstand zwischen Diensten', '# brauchen Abstand zwischen Diensten'),
    placesPerWeek: (count) =>
      n(
        count,
        '# hat Kinder, die in der Woche schon so oft kommen wie vereinbart',
        '# haben Kinder, die in der Woche schon so oft kommen wie vereinbart',
      ),
    otherPlace: (count) =>
      n(
        count,
        '# hat Kinder, die dann bei einem anderen Termin sind',
        '# haben Kinder, die dann bei einem anderen Termin sind',
      ),
    noRoom: (count) =>
      n(count, '# hat Kinder, für die dort kein Platz ist', '# haben Kinder, für die dort kein Platz ist'),
    notLead: (count) =>
      n(
        count,
        '# darf nicht leiten, was hier noch nötig ist',
        '# dürfen nicht leiten, was hier noch nötig ist',
      ),
    ownTime: (count) => n(count, '# hätte dann selbst zu wenig Zeit', '# hätten dann selbst zu wenig Zeit'),
    ownChildren: (count) =>
      n(
        count,
        '# brächte Kinder mit, die diesen Platz brauchen',
        '# brächten Kinder mit, die diesen Platz brauchen',
      ),
    free: (count) => n(count, '# könnte noch einspringen', '# könnten noch einspringen'),
  },
  shortReasons: {
    fewSessions: (count) => n(count, 'die Woche hat nur # Termin', 'die Woche hat nur # Termine'),
    settled: (count) => n(count, '# Termin steht schon fest', '# Termine stehen schon fest'),
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
    otherPlace: (count) =>
      n(
        count,
        '# Termin liegt, während die Kinder bei einem anderen sind',
        '# Termine liegen, während die Kinder bei einem anderen sind',
      ),
    ownDuty: (count) => n(count, '# Termin liegt im eigenen Dienst', '# Termine liegen im eigenen Dienst'),
    full: (count) =>
      n(count, '# Termin hat keinen Platz für die Kinder', '# Termine haben keinen Platz für die Kinder'),
    noHost: (count) =>
      n(
        count,
        'bei # Termin ist niemand der Gastgeber für einen Dienst frei',
        'bei # Terminen ist niemand der Gastgeber für einen Dienst frei',
      ),
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
      `${names.join()}: noch ${missing} von den zugesagten ${promised} offen.`,
      `# Erwachsene haben noch ${missing} von den zugesagten ${promised} offen:`,
    ),
  because: (reasons) => `Warum: ${reasons}.`,
  helpOpen: (duration) => `${duration} Dienst weniger offen`,
  helpMet: (count) =>
    n(count, 'die Zusage wäre in einem Fall mehr erfüllt', 'die Zusage wäre in # Fällen mehr erfüllt'),
  helpMinutes: (duration) => `insgesamt ${duration} mehr von der zugesagten Zeit`,
  helpLeast: (after, before) => `niemand käme in einer Woche um mehr als ${after} zu kurz (jetzt ${before})`,
  helpCosts: (missing) => `dafür käme jemand in einer Woche um ${missing} zu kurz`,
  helpLess: (minutes) => `dafür insgesamt ${minutes} weniger von der zugesagten Zeit`,
  helpFewer: (missing, count) =>
    n(
      count,
      `dass jemand in einer Woche um ${missing} zu kurz kommt, käme # Mal weniger vor`,
      `dass jemand in einer Woche um ${missing} zu kurz kommt, käme # Male weniger vor`,
    ),
  helpIn: (weeks) => `In der Woche ${weeks}:`,
  helpInWeeks: (dates) => `In den Wochen ${dates}:`,
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
    unavailable: (name) => `${name} ist dann weg, bei der Arbeit oder bei den eigenen Kindern`,
    protectedPractice: (name) => `${name} hat dann nicht verhandelbare Zeit`,
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
  promiseShort: (name, week, missing, before) =>
    `In der Woche ${week} kommt ${name} um ${missing} zu kurz; vor deinen Änderungen: ${before}.`,
  promiseMet: (name, week) => `In der Woche ${week} hat ${name} jetzt die ganze zugesagte Zeit.`,
  emptied: {
    adults: (when) => `${when}: Es hat niemand mehr Dienst.`,
    children: (when) => `${when}: Es kommen keine Kinder mehr.`,
    both: (when) => `${when}: Es hat niemand mehr Dienst, und es kommen keine Kinder mehr.`,
  },
  nothing: 'nichts',
  broken: {
    ratio: (_, c) =>
      `${n(c.children, '# Kind', '# Kinder')}${c.weight === c.children ? '' : ` (zählen wie ${c.weight})`} auf ${n(c.adults, '# Person', '# Personen')}; eine betreut höchstens ${c.mostWeight}`,
    capacity: (_, c) => `${n(c.children, '# Kind', '# Kinder')}, aber nur Platz für ${c.mostChildren}`,
    adults: (_, c) =>
      `${n(c.adults, '# Person', '# Personen')}, ${n(c.leastAdults, 'gebraucht wird mindestens #', 'gebraucht werden mindestens #')}`,
    lead: () => 'niemand dort darf leiten',
    host: (name) => `niemand von ${name} hat Dienst, obwohl es bei ihnen zu Hause ist`,
    unavailable: (name) => `${name} ist dann weg, bei der Arbeit oder bei den eigenen Kindern`,
    protectedPractice: (name) => `${name} hat dann nicht verhandelbare Zeit`,
    otherDuty: (name) => `${name} hat zweimal zur selben Zeit Dienst`,
    weeklyLimit: (name, c) =>
      `${name} hat ${n(c.duties, '# Dienst', '# Dienste')}, vereinbart sind höchstens ${c.mostDuties}`,
    totalLimit: (name) => `${name} hat mehr Dienste, als insgesamt vereinbart sind`,
    restBetween: (name) => `${name} hat zu wenig Zeit zwischen zwei Diensten`,
    exempt: (name) => `${name} übernimmt keine Dienste`,
    placeOverlap: (name) => `die Kinder von ${name} wären an zwei Orten zugleich`,
    placesPerWeek: (name, c) =>
      `die Kinder von ${name} kommen ${c.places}-mal; gewünscht sind ${c.leastPlaces === c.mostPlaces ? '' : `${c.leastPlaces}- bis `}${c.mostPlaces}-mal`,
    excludedVenue: (name) => `die Kinder von ${name} können dort nicht sein`,
    comeAlong: (name) => `${name} hat Dienst, aber die eigenen Kinder haben keinen Platz`,
    fixed: (name) => `was für ${name} von Hand festgelegt ist, gilt noch nicht`,
    other: () => 'eine Regel des Plans ist verletzt',
  },
  inWeek: (week) => `Woche ${week}`,
};
