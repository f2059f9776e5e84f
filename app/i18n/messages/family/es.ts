import { plural } from '../../plural.ts';
import { importEs } from '../import/es.ts';
import type { FamilyMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

/** The sentences of a family's pages in Spanish. */
export const family: FamilyMessages = {
  ofFamily: (name) => `Familia ${name}`,
  noneTitle: 'Todavía no tienes familia aquí',
  none: 'Coordinas este grupo sin familia propia. Añade la tuya con tu dirección de correo y su página estará aquí.',
  noneMember: 'Pide a quien coordina que añada a tu familia; entonces su página estará aquí.',
  contactTitle: 'A quién acudir',
  contactLead:
    'Quien no puede hacer un turno en su casa, o lo hace a solas, sabe así a quién acudir. La dirección con la que entras no la ve nadie: solo se lee lo que pongas aquí.',
  contactName: 'Tu nombre',
  cancel: 'Dejarlo como está',
  waitingTitle: '¿Es así?',
  waitingLead:
    'Esto lo hemos leído en la hoja de vuestro grupo. Los turnos ya lo respetan; dinos si es correcto.',
  sheetSays: (words) => `La hoja dice: «${words}».`,
  meansAway: (name, when) => `Así que ${name} no puede: ${when}.`,
  meansOnly: (name, days) => `Así que ${name} solo puede: ${days}.`,
  meansPractice: (name, practice, when) =>
    `Así que esto da fuerzas a ${name}: ${practice}${when ? `, ${when}` : ''}.`,
  meansAllergies: (name) => `Puede ser una alergia de ${name}; hasta que digáis otra cosa, consta como tal.`,
  yes: 'Sí',
  no: 'No, quitarlo',
  waits: 'por confirmar',
  saved: (what) => `Guardado: ${what}.`,
  removed: 'Quitado.',
  details: 'Nombre y dirección',
  noAddress: 'Aún sin dirección',
  name: 'Nombre',
  familyName: 'Nombre de la familia',
  address: 'Dirección',
  share: 'Parte de los turnos',
  shareHint: 'Comparada con las demás familias: 1 es lo habitual, 2 el doble, 0 nada.',
  shareIs: (share) =>
    share === 0
      ? 'No hace turnos.'
      : share === 1
        ? 'Hace la parte habitual de los turnos.'
        : share === 2
          ? 'Hace el doble de turnos de lo habitual.'
          : `Hace ${share} veces los turnos habituales.`,
  shareByCoordinator: 'Puede cambiarlo quien coordina.',
  children: 'Niños',
  addChild: 'Añadir un niño o una niña',
  newChild: 'Un niño o una niña',
  bornOn: 'Fecha de nacimiento',
  allergies: 'Alergias',
  allergiesHint: 'Lo ven quienes están de turno y quienes coordinan.',
  noChildren: 'Todavía no hay niños. La planificación cuenta con las familias que tienen niños.',
  addAdult: 'Añadir una persona adulta',
  newAdult: 'Una persona adulta',
  phone: 'Teléfono',
  email: 'Dirección de correo',
  emailByCoordinator: 'La dirección de correo la pone quien coordina, porque decide quién puede entrar.',
  emailJoined:
    'Ya participa con esta dirección. Si la cambias, la antigua dejará de poder entrar aquí y la nueva podrá.',
  emailHint: 'Quien entre con esta dirección participará como esta persona.',
  firstAid: 'Tiene un certificado de primeros auxilios',
  joined: 'ya participa',
  mailReturns: 'los correos vuelven',
  mailReturnsHint:
    'Los correos a esta dirección vuelven. Quizá falte una letra: revisadla, por favor. Cuando la coordinación la guarde, se volverá a intentar.',
  notJoined: 'aún no ha entrado',
  restores: (name) => `Lo que da fuerzas a ${name}`,
  restoresNothing: 'Aún no hay nada. Correr, el coro, dormir: la planificación intenta dejar libre ese rato.',
  keptFree: (name) => `Ratos que la planificación tiene en cuenta: ${name}`,
  practice: 'Lo que da fuerzas',
  practiceHint: 'Hasta tres por persona. Solo tu familia ve qué es; la planificación conoce las horas.',
  addPractice: 'Añadir lo que da fuerzas',
  nonNegotiable: 'Irrenunciable: nunca cae un turno ahí',
  nonNegotiableShort: 'irrenunciable',
  timesTitle: 'Cuándo',
  moreTimes: 'Otro rato (si quieres)',
  dutyInOwnTime: (when) =>
    `En ese rato hay un turno: ${when}. Sigue ahí hasta que quede libre o la coordinación lo cambie.`,
  noTimes: 'sin hora',
  nextDay: (times) => `${times} del día siguiente`,
  days: 'Días',
  starts: 'Empieza',
  ends: 'Termina',
  away: (name) => `Cuándo no puede ${name}`,
  awayPageTitle: 'Cuándo no puede',
  awayNever: 'No hay nada: los turnos pueden caer en cualquier día.',
  addAway: 'Añadir cuándo no puede',
  awayKind: 'Con qué frecuencia',
  awayWeekly: 'Cada semana',
  awaySpan: 'Algunos días',
  wholeDay: 'Sin horas vale para todo el día.',
  openEnd: 'Deja uno vacío si queda abierto por ese lado.',
  firstDay: 'Primer día',
  lastDay: 'Último día',
  awayMeans:
    'No se planea ningún turno entonces. Un turno que ya está asignado se mantiene hasta que se deje libre.',
  attuned: 'Tiempo con vuestros hijos',
  attunedHint:
    'La hora de dormir, la mañana, después de recogerlos: horas que son de vuestros hijos. Ahí no cae ningún turno ni ningún correo.',
  attunedNone: 'Aún no hay horas.',
  addAttuned: 'Añadir tiempo de cercanía',
  attunedTitle: 'Tiempo de cercanía',
  attunedName: 'Qué es, por ejemplo «hora de dormir»',
  care: 'Cuándo vienen',
  careLead: 'Los turnos y las plazas libres lo respetan. Las plazas que ya tenéis se quedan.',
  placesPerWeek: (min, max) =>
    min === max
      ? `${n(max, '# vez', '# veces')} por semana`
      : `de ${min} a ${n(max, '# vez', '# veces')} por semana`,
  placesMin: 'Veces por semana, como mínimo',
  placesMax: 'Veces por semana, como máximo',
  anyDay: 'cualquier día',
  careDays: 'Días en que los niños pueden venir',
  comeAlong: 'Cuando alguien de la familia está de turno, los niños',
  comeAlongYes: 'vienen también',
  comeAlongNo: 'se quedan en otro sitio',
  avoided: 'Lugares donde los niños no pueden estar',
  avoidedHint: 'Por ejemplo una casa con gato, si hay alergia.',
  avoidedShort: (names) => `no pueden estar en: ${names}`,
  homeOf: (name) => `casa de ${name}`,
  notesTitle: 'Lo que vuestra hoja decía con palabras',
  notesLead: 'Aquí no lo ve nadie más. Añade arriba lo que importe para los turnos.',
  removeChildTitle: (name) => `¿Quitar a ${name}?`,
  placesGo: (name, count) =>
    n(
      count,
      `# plaza de ${name} en los turnos publicados quedará libre para los demás:`,
      `# plazas de ${name} en los turnos publicados quedarán libres para los demás:`,
    ),
  noPlacesGo: (name) => `${name} no tiene más plazas en los turnos publicados.`,
  pastStays: (name) =>
    `Donde ${name} ya ha estado, se sigue contando un niño de vuestra familia, sin nombre. Todo lo que se guarda de ${name} se borra; no se puede deshacer.`,
  lastChild: 'Sin niños, la planificación ya no cuenta con vuestra familia. Los turnos que tenéis se quedan.',
  removeAdultTitle: (name) => `¿Quitar a ${name}?`,
  dutiesOpen: (name, count) =>
    n(
      count,
      `# turno publicado de ${name} quedará libre para los demás:`,
      `# turnos publicados de ${name} quedarán libres para los demás:`,
    ),
  noDutiesOpen: (name) => `${name} no tiene más turnos publicados.`,
  accessEnds: (name) => `${name} ya no podrá abrir este grupo.`,
  timesGo: 'Las horas que se guardan de esta persona se van con ella. No se puede deshacer.',
  removeYes: (name) => `Sí, quitar a ${name}`,
  addFamily: 'Añadir una familia',
  addFamilyLead:
    'La primera persona adulta y el primer niño; lo demás tiene su sitio en la página de la familia.',
  firstAdult: 'Primera persona adulta',
  firstChild: 'Primer niño o primera niña',
  refusals: {
    nameTaken: 'Otra familia de aquí ya se llama así. Añade algo que os distinga, como un nombre de pila.',
    emailTaken: 'Esta dirección ya es de otra persona de aquí. Cada quien entra con su propia dirección.',
    coordinatorAddress:
      'Esta persona coordina el grupo y entra con esta dirección, así que se queda. No se ha cambiado nada.',
    lastAdult: 'Una familia necesita al menos una persona adulta, así que esta se queda.',
    yourselfCoordinator: 'Coordinas este grupo, así que no puedes quitarte de él.',
    yourself: 'No puedes quitarte a ti. Habla con quien coordina si quieres irte.',
    hasJoined: 'Esta persona entra aquí por su cuenta, así que solo quien coordina puede quitarla.',
    hostNeeded:
      'Una sesión próxima es en vuestra casa y aún no hay nadie más de la familia de turno allí. Buscad antes a alguien.',
    threePractices:
      'Tres como máximo: quédate con lo que de verdad da fuerzas. Cambia otra si hay algo nuevo.',
    notFound: 'Esto ya no está. Quizá lo quitó alguien de tu familia.',
  },
  problems: {
    nameMissing: 'Escribe un nombre.',
    tooLong: 'Es demasiado largo.',
    shareWrong: 'Escribe un número entero del 0 al 20.',
    dateWrong: 'Eso no es una fecha.',
    bornInFuture: 'Ese día aún no ha llegado.',
    emailWrong: 'Eso no parece una dirección de correo.',
    placesWrong: 'Escribe un número entero del 0 al 21.',
    placesTurned: 'El máximo no puede ser menor que el mínimo.',
    dayMissing: 'Elige al menos un día.',
    choiceMissing: 'Elige una opción.',
    timeMissing: 'Escribe una hora, por ejemplo 09:00.',
    bothTimes: 'Escribe las dos horas, o ninguna para todo el día.',
    sameTimes: 'Las dos horas tienen que ser distintas.',
    endNextDay: 'Terminaría al día siguiente, más de catorce horas después. ¿Es correcta la hora final?',
    dateMissing: 'Escribe el primer día, el último o los dos.',
    lastBeforeFirst: 'El último día no puede ser anterior al primero.',
    endBeforeStart: 'Tiene que terminar después de empezar, el mismo día.',
  },
  import: importEs,
};
