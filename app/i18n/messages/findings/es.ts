import { plural } from '../../plural.ts';
import type { FindingMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

export const findings: FindingMessages = {
  reached: {
    all: (weeks) =>
      n(
        weeks,
        'Todas las personas tienen el tiempo prometido.',
        'Todas las personas tienen el tiempo prometido en las # semanas.',
      ),
    wholeWeeks: (whole, weeks) =>
      `En ${whole} de ${weeks} semanas todas las personas tienen el tiempo prometido.`,
    fewest: (least, adults) =>
      n(
        least,
        `Cada semana, al menos # de ${adults} personas adultas tiene todo el tiempo prometido.`,
        `Cada semana, al menos # de ${adults} personas adultas tienen todo el tiempo prometido.`,
      ),
    hours: (given, promised) => `De ${promised} prometidas en total, ${given} están en estos turnos.`,
    most: (duration) => `Donde falta algo, no pasa de ${duration} por semana.`,
    allTaken: 'Todos los turnos están cubiertos.',
    open: (count) =>
      n(count, 'Queda # turno sin cubrir: ¿quién se anima?', 'Quedan # turnos sin cubrir: ¿quién se anima?'),
    notNeeded: (count) =>
      n(
        count,
        '# sesión no se celebra, sin que por ello a nadie le falte tiempo prometido.',
        '# sesiones no se celebran, sin que por ello a nadie le falte tiempo prometido.',
      ),
    notHeld: (count) =>
      n(count, '# sesión no se celebra en este plan.', '# sesiones no se celebran en este plan.'),
  },
  uncared: (times, weeks) =>
    `${n(times, '# rato irrenunciable no tiene cuidado previsto', '# ratos irrenunciables no tienen cuidado previsto')}, ${n(weeks, 'en # semana', 'en # semanas')}.`,
  unmetTitle: (week) => `Semana ${week}: lo que aún falta y por qué`,
  weekMet: (week) =>
    `En la semana ${week} todas las personas tienen el tiempo prometido y todos los turnos están cubiertos.`,
  unmetOpen: (when, adults) =>
    `${when}: ${n(adults, 'falta # persona adulta', 'faltan # personas adultas')}.`,
  nobodyFree: (day, reasons) => `El ${day} nadie está libre: ${reasons}.`,
  someFree: (day, reasons) => `El ${day}: ${reasons}.`,
  tooFewAdults: (when, adults) =>
    `${when}: para más niños ${n(adults, 'haría falta al menos # persona adulta más', 'harían falta al menos # personas adultas más')} de turno.`,
  slotReasons: {
    exempt: (count) => n(count, '# no hace turnos', '# no hacen turnos'),
    ruledOut: (count) =>
      n(
        count,
        '# se descartó a mano o sus hijos no vienen ese día',
        '# se descartaron a mano o sus hijos no vienen ese día',
      ),
    unavailable: (count) =>
      n(count, '# está fuera, trabajando o con sus hijos', '# están fuera, trabajando o con sus hijos'),
    protectedPractice: (count) =>
      n(count, '# tiene entonces un rato irrenunciable', '# tienen entonces un rato irrenunciable'),
    excludedVenue: (count) =>
      n(count, '# tiene niños que no pueden estar allí', '# tienen niños que no pueden estar allí'),
    otherDuty: (count) => n(count, '# está de turno a la misma hora', '# están de turno a la misma hora'),
    weeklyLimit: (count) =>
      n(count, '# ya tiene sus turnos de la semana', '# ya tienen sus turnos de la semana'),
    totalLimit: (count) => n(count, '# ya tiene todos sus turnos', '# ya tienen todos sus turnos'),
    restBetween: (count) => n(count, '# necesita descanso entre turnos', '# necesitan descanso entre turnos'),
    placesPerWeek: (count) =>
      n(
        count,
        '# tiene hijos que esa semana ya van todas las veces acordadas',
        '# tienen hijos que esa semana ya van todas las veces acordadas',
      ),
    otherPlace: (count) =>
      n(
        count,
        '# tiene hijos que entonces están en otra sesión',
        '# tienen hijos que entonces están en otra sesión',
      ),
    noRoom: (count) =>
      n(
        count,
        '# tiene hijos para los que no hay sitio allí',
        '# tienen hijos para los que no hay sitio allí',
      ),
    notLead: (count) =>
      n(
        count,
        '# no puede estar al cargo, y aquí hace falta alguien que pueda',
        '# no pueden estar al cargo, y aquí hace falta alguien que pueda',
      ),
    ownTime: (count) =>
      n(
        count,
        '# se quedaría entonces sin tiempo suficiente',
        '# se quedarían entonces sin tiempo suficiente',
      ),
    ownChildren: (count) =>
      n(count, '# traería niños que ocuparían ese sitio', '# traerían niños que ocuparían ese sitio'),
    free: (count) => n(count, '# aún podría hacerlo', '# aún podrían hacerlo'),
  },
  shortReasons: {
    fewSessions: (count) => n(count, 'la semana solo tiene # sesión', 'la semana solo tiene # sesiones'),
    settled: (count) => n(count, '# sesión ya está decidida', '# sesiones ya están decididas'),
    excludedVenue: (count) =>
      n(
        count,
        '# sesión es donde los niños no pueden estar',
        '# sesiones son donde los niños no pueden estar',
      ),
    ruledOut: (count) =>
      n(
        count,
        '# sesión se descartó a mano o no cae en un día en que vienen los hijos',
        '# sesiones se descartaron a mano o no caen en días en que vienen los hijos',
      ),
    placesPerWeek: (count) =>
      n(
        count,
        'ya se han usado las plazas de la semana (queda # sesión)',
        'ya se han usado las plazas de la semana (quedan # sesiones)',
      ),
    otherPlace: (count) =>
      n(
        count,
        '# sesión es mientras los niños están en otra',
        '# sesiones son mientras los niños están en otra',
      ),
    ownDuty: (count) => n(count, '# sesión coincide con su turno', '# sesiones coinciden con sus turnos'),
    full: (count) =>
      n(count, 'en # sesión no hay sitio para sus hijos', 'en # sesiones no hay sitio para sus hijos'),
    noHost: (count) =>
      n(
        count,
        'en # sesión nadie de la familia anfitriona está libre para un turno',
        'en # sesiones nadie de la familia anfitriona está libre para un turno',
      ),
    noAdults: (count) =>
      n(count, 'en # sesión faltan adultos para más niños', 'en # sesiones faltan adultos para más niños'),
    free: (count) => n(count, 'en # sesión queda sitio', 'en # sesiones queda sitio'),
  },
  unmetShort: (names, missing, promised) =>
    n(
      names.length,
      `A ${names.join()} aún le falta tiempo: ${missing} de un total prometido de ${promised}.`,
      `A # personas aún les falta tiempo (${missing} de un total prometido de ${promised}):`,
    ),
  because: (reasons) => `Por qué: ${reasons}.`,
  helpOpen: (duration) => `quedaría cubierto más tiempo de turno: ${duration}`,
  helpMet: (count) =>
    n(count, 'la promesa se cumpliría en un caso más', 'la promesa se cumpliría en # casos más'),
  helpMinutes: (duration) => `${duration} más del tiempo prometido en total`,
  helpLeast: (after, before) => `a nadie le faltaría en una semana más tiempo que ${after} (ahora ${before})`,
  helpCosts: (missing) => `pero entonces a alguien le faltaría tiempo en una semana (${missing})`,
  helpLess: (minutes) => `pero en total faltaría más del tiempo prometido (${minutes})`,
  helpFewer: (missing, count) =>
    n(
      count,
      `a alguien le faltaría tiempo (${missing}) en una semana en # ocasión menos`,
      `a alguien le faltaría tiempo (${missing}) en una semana en # ocasiones menos`,
    ),
  helpIn: (weeks) => `En la semana ${weeks}:`,
  helpInWeeks: (dates) => `En las semanas ${dates}:`,
  conflict: {
    duty: (name) => `el turno de ${name} está fijado`,
    noDuty: (name) => `el turno de ${name} está descartado`,
    place: (name) => `los niños de ${name} vienen, fijado a mano`,
    noPlace: (name) => `los niños de ${name} no vienen, descartado a mano`,
    ratio: (_, __, most) => `cada persona cuida como máximo de ${n(most, '# niño', '# niños')}`,
    capacity: (_, __, most) => `hay sitio para ${n(most, '# niño', '# niños')}`,
    adults: (_, least) => n(least, 'hace falta al menos # persona', 'hacen falta al menos # personas'),
    lead: () => 'hace falta alguien que pueda estar al cargo',
    host: (name) => `alguien de ${name} tiene que estar de turno, porque es en su casa`,
    unavailable: (name) => `${name} está fuera, trabajando o con sus hijos`,
    protectedPractice: (name) => `${name} tiene entonces un rato irrenunciable`,
    otherDuty: (name) => `${name} no puede tener dos turnos a la misma hora`,
    weeklyLimit: (name, _, most) => `${name} hace como máximo ${n(most, '# turno', '# turnos')} por semana`,
    totalLimit: (name, _, most) => `${name} hace como máximo ${n(most, '# turno', '# turnos')} en total`,
    restBetween: (name, least) => `${name} necesita ${n(least, '# hora', '# horas')} entre turnos`,
    exempt: (name) => `${name} no hace turnos`,
    placeOverlap: (name) => `los niños de ${name} no pueden estar en dos sitios a la vez`,
    placesPerWeek: (name, least, most) =>
      `los niños de ${name} vienen ${least === most ? '' : `de ${least} a `}${n(most, '# vez', '# veces')} por semana`,
    excludedVenue: (name) => `los niños de ${name} no pueden estar allí`,
    comeAlong: (name) => `los niños de ${name} vienen también al turno`,
    other: () => 'otra regla de los turnos se opone',
  },
  promiseShort: (name, week, missing, before) =>
    `En la semana ${week}, a ${name} le falta tiempo prometido (${missing}); antes de tus cambios: ${before}.`,
  promiseMet: (name, week) => `En la semana ${week}, ${name} tiene ya todo el tiempo prometido.`,
  emptied: {
    adults: (when) => `${when}: ya no hay nadie de turno.`,
    children: (when) => `${when}: ya no viene ningún niño.`,
    both: (when) => `${when}: ya no hay nadie de turno ni viene ningún niño.`,
  },
  nothing: 'nada',
  broken: {
    ratio: (_, c) =>
      `${n(c.children, '# niño', '# niños')}${c.weight === c.children ? '' : ` (cuentan como ${c.weight})`} para ${n(c.adults, '# persona adulta', '# personas adultas')}; cada una cuida como máximo de ${c.mostWeight}`,
    capacity: (_, c) => `${n(c.children, '# niño', '# niños')}, y hay sitio para ${c.mostChildren}`,
    adults: (_, c) =>
      `${n(c.adults, '# persona adulta', '# personas adultas')}, y ${n(c.leastAdults, 'hace falta al menos #', 'hacen falta al menos #')}`,
    lead: () => 'nadie de allí puede estar al cargo',
    host: (name) => `nadie de ${name} está de turno, y es en su casa`,
    unavailable: (name) => `${name} está fuera, trabajando o con sus hijos`,
    protectedPractice: (name) => `${name} tiene entonces un rato irrenunciable`,
    otherDuty: (name) => `${name} tiene dos turnos a la misma hora`,
    weeklyLimit: (name, c) =>
      `${name} tiene ${n(c.duties, '# turno', '# turnos')}; lo acordado es ${c.mostDuties} como máximo`,
    totalLimit: (name) => `${name} tiene más turnos de los acordados en total`,
    restBetween: (name) => `${name} tiene muy poco tiempo entre dos turnos`,
    exempt: (name) => `${name} no hace turnos`,
    placeOverlap: (name) => `los niños de ${name} estarían en dos sitios a la vez`,
    placesPerWeek: (name, c) =>
      `los niños de ${name} vienen ${n(c.places, '# vez', '# veces')}; la familia pidió ${c.leastPlaces === c.mostPlaces ? '' : `de ${c.leastPlaces} a `}${c.mostPlaces}`,
    excludedVenue: (name) => `los niños de ${name} no pueden estar allí`,
    comeAlong: (name) => `${name} está de turno, pero sus niños no tienen plaza`,
    fixed: (name) => `lo decidido a mano para ${name} aún no se cumple`,
    other: () => 'una regla de los turnos no se cumple',
  },
  inWeek: (week) => `Semana ${week}`,
};
