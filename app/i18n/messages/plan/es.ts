import { plural } from '../../plural.ts';
import type { PlanMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

export const plan: PlanMessages = {
  tab: 'Planificar',
  title: 'Planificar los turnos',
  lead: 'Un ciclo son las semanas que planificáis juntos. Crea uno, deja que se calculen los turnos, revísalos y publícalos.',
  strip: {
    duty: 'de turno',
    place: 'niños al cuidado',
    rest: 'tiempo propio',
    open: 'libre por cubrir',
    practice: 'lo que repone',
    practiceFree: 'lo que repone, libre',
    practiceTaken: 'lo que repone, ocupado',
    nothing: 'Nada planificado',
  },
  newTitle: 'Crear un ciclo nuevo',
  firstDay: 'Primer lunes',
  weeks: 'Semanas',
  startCycle: 'Crear el ciclo',
  cyclesTitle: 'Ciclos',
  draft: 'Borrador',
  published: 'Publicado',
  solve: 'Calcular los turnos',
  solveAgain: 'Volver a calcular',
  stop: 'Parar y quedarse con lo mejor hasta ahora',
  queued: 'Empieza enseguida. Puedes salir de esta página.',
  running: (level) => `Paso ${level} de 9. Puedes salir de esta página; no se pierde nada.`,
  failed: 'El cálculo ha fallado por nuestra parte. Inténtalo otra vez, por favor.',
  stopped: 'Lo has parado; estos son los mejores turnos encontrados hasta ahora.',
  draftTitle: 'Los turnos',
  adults: (count) => n(count, '# persona adulta', '# personas adultas'),
  children: (count) => n(count, '# niño', '# niños'),
  onDuty: 'De turno:',
  notHeld: 'Esta sesión no se celebra.',
  atHome: (family) => `en casa de ${family}`,
  openSlot: (count) =>
    n(count, 'Falta una persona adulta: ¿quién se anima?', 'Faltan # personas adultas: ¿quién se anima?'),
  stripsTitle: 'La semana de cada persona',
  ownTime: (duration) => `${duration} de tiempo propio`,
  unmetTitle: 'Lo que no se ha podido cumplir y por qué',
  unmetTotal: (count) =>
    n(
      count,
      '# deseo de este ciclo no se ha podido cumplir.',
      '# deseos de este ciclo no se han podido cumplir.',
    ),
  weekMet: 'Esta semana todas las personas tienen el tiempo prometido y todos los turnos están cubiertos.',
  unmetOpen: (when, adults) =>
    `${when}: ${n(adults, 'falta # persona adulta', 'faltan # personas adultas')}.`,
  slotReasons: {
    exempt: (count) => n(count, '# no hace turnos', '# no hacen turnos'),
    ruledOut: (count) => n(count, '# se descartó a mano', '# se descartaron a mano'),
    unavailable: (count) => n(count, '# no puede ese día', '# no pueden ese día'),
    protectedPractice: (count) =>
      n(count, '# tiene entonces tiempo protegido', '# tienen entonces tiempo protegido'),
    excludedVenue: (count) =>
      n(count, '# tiene niños que no pueden estar allí', '# tienen niños que no pueden estar allí'),
    otherDuty: (count) => n(count, '# está de turno a la misma hora', '# están de turno a la misma hora'),
    weeklyLimit: (count) =>
      n(count, '# ya tiene sus turnos de la semana', '# ya tienen sus turnos de la semana'),
    totalLimit: (count) => n(count, '# ya tiene todos sus turnos', '# ya tienen todos sus turnos'),
    restBetween: (count) => n(count, '# necesita descanso entre turnos', '# necesitan descanso entre turnos'),
    free: (count) => n(count, '# aún podría asumirlo', '# aún podrían asumirlo'),
  },
  shortReasons: {
    fewSessions: (count) => n(count, 'la semana solo tiene # sesión', 'la semana solo tiene # sesiones'),
    excludedVenue: (count) =>
      n(
        count,
        '# sesión es donde los niños no pueden estar',
        '# sesiones son donde los niños no pueden estar',
      ),
    ruledOut: (count) => n(count, '# sesión se descartó a mano', '# sesiones se descartaron a mano'),
    placesPerWeek: (count) =>
      n(
        count,
        'ya se han usado las plazas de la semana (queda # sesión)',
        'ya se han usado las plazas de la semana (quedan # sesiones)',
      ),
    ownDuty: (count) => n(count, '# sesión es su propio turno', '# sesiones son sus propios turnos'),
    full: (count) => n(count, '# sesión está completa', '# sesiones están completas'),
    noAdults: (count) =>
      n(count, 'en # sesión faltan adultos para más niños', 'en # sesiones faltan adultos para más niños'),
    free: (count) => n(count, 'en # sesión queda sitio', 'en # sesiones queda sitio'),
  },
  unmetShort: (name, week, missing, promised) =>
    `A ${name} le faltan ${missing} de los ${promised} prometidos en la semana ${week}.`,
  unmetWhy:
    'Una sesión solo admite a los niños que sus adultos pueden cuidar, y nadie asume más turnos de los acordados. Para tener más tiempo libre hacen falta más turnos, más niños por persona adulta, sesiones más largas o una promesa menor.',
  toAgreements: 'Probar otros números',
  impossible: 'Lo fijado a mano contradice los acuerdos, por eso no hay turnos posibles:',
  impossibleHelp: 'Deshaz una de las decisiones tomadas a mano y vuelve a calcular.',
  byHand: 'Cambiar a mano',
  who: 'Quién',
  adultsGroup: 'Turno de',
  familiesGroup: 'Niños de',
  fix: 'Fijar',
  forbid: 'Descartar',
  unpin: 'Deshacer',
  pinned: {
    duty: (name) => `${name} está de turno (fijado)`,
    noDuty: (name) => `${name} no está de turno (descartado)`,
    place: (name) => `Los niños de ${name} vienen (fijado)`,
    noPlace: (name) => `Los niños de ${name} no vienen (descartado)`,
  },
  pinHint: 'Se tendrá en cuenta la próxima vez que se calculen los turnos.',
  publish: 'Publicar los turnos',
  publishHint: 'A partir de entonces todos los miembros los ven y pueden asumir lo que quede abierto.',
  refusals: {
    notMonday: 'Elige un lunes, por favor.',
    weeksWrong: 'Elige de 1 a 12 semanas, por favor.',
    overlaps: 'Estas semanas se solapan con otro ciclo.',
    noSessions: 'No hay ninguna sesión en estas semanas.',
    timeSkipped: (date) =>
      `El ${date} cambia la hora y la de una sesión no existe. Mueve la sesión en vuestra semana tipo, por favor.`,
    timeTwice: (date) =>
      `El ${date} cambia la hora y la de una sesión se repite. Mueve la sesión en vuestra semana tipo, por favor.`,
    noFamilies: 'Todavía no hay ninguna familia con niños. Añade primero a vuestras familias.',
    alreadySolving: 'Ya se están calculando los turnos.',
    alreadyPublished: 'Estos turnos ya están publicados.',
    noRota: 'Todavía no hay turnos que publicar. Calcúlalos primero.',
    notFound: 'Eso ya no existe.',
  },
};
