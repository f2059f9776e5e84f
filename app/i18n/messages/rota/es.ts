import { plural } from '../../plural.ts';
import type { RotaMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

/** The sentences of this week, the rota and claims in Spanish. */
export const rota: RotaMessages = {
  tab: 'Turnos',
  title: 'Turnos',
  lead: 'Quién cuida y cuándo, y qué queda por cubrir.',
  none: 'Los turnos aún no se han publicado. Vuestra coordinación te escribirá cuando lo estén.',
  noneYet:
    'Aún no hay turnos publicados. Cuando planifiques y publiques las primeras semanas, todo el grupo los verá aquí.',
  begins: (day) => `Vuestros turnos empiezan el ${day}`,
  toFirstWeek: 'A la primera semana',
  notCovered: 'No hay turnos publicados para esta semana.',
  readOnly: 'Aún no tienes familia en este grupo: puedes ver los turnos, pero no apuntarte a ninguno.',
  restThisWeek: (time) => `Esta semana tienes ${time} para ti`,
  restThatWeek: (time) => `${time} para ti en esa semana`,
  noRest: 'Esta semana aún no hay tiempo previsto para ti',
  promised: (time) => `Prometido: ${time}.`,
  lessThanPromised: (time, placesOpen) =>
    `Son ${time} menos de lo prometido${placesOpen ? '; una plaza libre de las de abajo puede sumar' : ''}.`,
  onlySome: (time, names, count) =>
    `Durante ${time} solo parte de vuestros hijos está al cuidado: ${names} aún no ${count === 1 ? 'tiene' : 'tienen'} plaza entonces, y por eso no cuenta como tiempo para ti.`,
  yourWeek: 'Tu semana',
  weeks: 'Semanas',
  weekOf: (dates) => `Semana ${dates}`,
  before: 'Semana anterior',
  after: 'Semana siguiente',
  nextDuty: 'Lo próximo: te toca cuidar',
  nextRest: 'Lo próximo: tiempo para ti',
  nothingNext: 'No te queda nada más esta semana.',
  yoursLater: 'Tus próximas fechas en los turnos',
  at: (place) => `en ${place}`,
  atHome: (family) => `en casa de ${family}`,
  childrenAt: (names, count, where, adults) =>
    `${names} ${count === 1 ? 'está' : 'están'} ${where || 'al cuidado del grupo'}${adults ? `, con ${adults}` : ''}.`,
  dutyAt: (where, adults) =>
    `Estás ${where || 'de turno'}${adults ? `, con ${adults}` : ', de momento sin nadie más'}.`,
  openForYou: 'Libre para ti',
  nothingOpen: 'Esta semana no hay nada libre para ti.',
  notForYou: (sessions) =>
    n(
      sessions,
      'En una sesión aún falta alguien, pero no tienes por qué ser tú.',
      'En # sesiones aún falta alguien, pero no tienes por qué ser tú.',
    ),
  whyNotForYou: 'Ver el motivo en los turnos',
  childrenWithYou: 'En vuestra familia, los niños van con quien está de turno.',
  placeFor: (child) => `Una plaza para ${child}`,
  adultNeeded: (count) => n(count, 'Falta una persona adulta', 'Faltan # personas adultas'),
  givesMore: (time) => `te da ${time} más`,
  take: 'La quiero',
  takePlace: (child) => `Plaza para ${child}`,
  iCan: 'Puedo yo',
  giveBack: 'Dejar libre',
  ifYouCannot: 'Si no puedes estar',
  waitsForAdult: (time) => `De ese tiempo, ${time} serán tuyas cuando alguien más tome el turno.`,
  nobodyInCharge: 'Allí todavía no hay nadie de turno. El tiempo será tuyo cuando alguien lo tome.',
  giveBackMeans:
    'El turno queda libre para los demás. Hasta que alguien lo tome, allí falta una persona adulta.',
  giveBackYes: 'Sí, dejarlo libre',
  gaveBack: 'Hecho: ha quedado libre para los demás.',
  giveBackCosts: (time) => `Estas ${time} son tiempo para ti; sin la plaza no las tendrías.`,
  giveBackDuty: 'Dejar libre mi turno',
  giveBackPlace: (child) => `Dejar libre la plaza de ${child}`,
  sessions: 'Sesiones',
  onDuty: 'De turno:',
  you: 'tú',
  nobodyYet: 'nadie todavía',
  children: (count) => n(count, '# niño', '# niños'),
  whoComes: 'Quién viene',
  withAllergies: (count) => n(count, '# con alergias', '# con alergias'),
  tookDuty: (when, where) => `¡Gracias! Te toca cuidar el ${when}${where ? `, ${where}` : ''}.`,
  tookPlace: (child, when, where) => `${child} tiene plaza el ${when}${where ? `, ${where}` : ''}.`,
  tookUndo: 'Lo tienes en «Lo mío»; si te surge algo, ahí puedes dejarlo libre.',
  filter: 'Mostrar',
  filters: { everyone: 'Todo', mine: 'Lo mío', open: 'Libre' },
  filteredEmpty: {
    everyone: 'No hay nada planificado a partir de esta semana.',
    mine: 'No tienes nada planificado a partir de esta semana.',
    open: 'No hay nada libre: todo está cubierto.',
  },
  refusals: {
    slotTaken:
      'Alguien se ha adelantado por un instante. Gracias por ofrecerte; abajo ves lo que sigue libre.',
    past: 'Esta sesión ya ha empezado, así que ya no es posible apuntarse.',
    overlapsDuty: 'Ya tienes un turno a esa hora.',
    absent: 'Dijiste que a esa hora no puedes.',
    protectedPractice: 'Ese rato es irrenunciable: es para lo que te da fuerzas y sigue siendo tuyo.',
    attunedTime: 'Ese rato es de vuestros hijos: vuestra familia lo guarda como tiempo de cercanía.',
    weeklyLimit: 'Esa semana ya tienes tantos turnos como permiten vuestros acuerdos.',
    alreadyOnDuty: 'Ya estás de turno en esta sesión.',
    alreadyPlaced: 'Tu peque ya tiene plaza en esta sesión.',
    overlapsPlace: 'Tu peque ya tiene plaza en otro sitio a esa hora.',
    avoidedVenue: 'Vuestra familia dijo que los niños no pueden estar en este lugar.',
    notACareDay:
      'Vuestra familia dijo que los niños no vienen ese día de la semana. Puedes cambiarlo en «Mi familia».',
    placesLimit:
      'Vuestros hijos ya vienen esa semana tantas veces como dijo vuestra familia. Puedes cambiarlo en «Mi familia».',
    capacity: 'Todas las plazas de esta sesión están ocupadas.',
    ratio: 'Con un peque más, cada persona adulta tendría más niños de los que permiten vuestros acuerdos.',
    lastPlaceTaken: 'Entretanto se ha ocupado la última plaza. Abajo ves lo que sigue libre.',
    noSuchSlot: 'Esto ya no existe. Abajo ves lo que hay libre ahora.',
    notYours: 'Esto no te corresponde, así que queda como estaba.',
    noFamily:
      'Solo quienes tienen familia en el grupo pueden apuntarse o dejar algo libre. Pide a la coordinación que añada la tuya.',
    noFamilyCoordinator:
      'Solo quienes tienen familia en el grupo pueden apuntarse o dejar algo libre. Añade la tuya en «Familias».',
    hostNeededCoordinator:
      'Esta sesión es en vuestra casa, así que alguien de la familia tiene que estar. Si no podéis, descarta a mano tu turno en «Planificar» y vuelve a planificar desde ahora.',
    dutyBegunCoordinator:
      'Esta sesión ya ha empezado, así que aquí ya no puedes dejar libre el turno. Si te surge algo, avisa a quienes están allí.',
    hostNeeded:
      'Esta sesión es en vuestra casa, así que alguien de la familia tiene que estar. Si no podéis, avisad pronto a quien coordina.',
    comesAlong:
      'Tu peque viene mientras alguien de la familia está de turno allí. Deja libre antes el turno.',
    dutyBegun:
      'Esta sesión ya ha empezado, así que aquí ya no puedes dejar libre el turno. Si te surge algo, avisa a quienes están allí o a quien coordina.',
    started: 'Esta sesión ya ha empezado. Habla con quienes están de turno.',
  },
  planTab: 'Planificar',
  planTitle: 'Planificar los turnos',
  strip: {
    duty: 'de turno',
    place: 'niños con el grupo',
    rest: 'tiempo propio',
    open: 'por cubrir',
    practice: 'lo que da fuerzas',
    practiceFree: 'lo que da fuerzas, libre',
    practiceTaken: 'lo que da fuerzas, ocupado',
    nothing: 'Nada planificado',
  },
  notHeld: 'Esta sesión no se celebra.',
};
