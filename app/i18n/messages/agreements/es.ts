import { plural } from '../../plural.ts';
import type { AgreementsMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

/** The same in Spanish. */
export const agreements: AgreementsMessages = {
  lead: 'Lo que respetan los turnos. Todo el grupo puede leerlo.',
  childrenPerAdult: 'Niños a cargo de cada adulto, como máximo',
  infantsUnder: 'Los bebés cuentan más hasta cumplir estos meses',
  infantsWeight: 'Un bebé cuenta como',
  minAdults: 'Adultos en cada sesión, como mínimo',
  arrivalGrace: 'Minutos después del inicio en que una familia aún puede llegar',
  restoration: 'Horas propias prometidas a cada adulto, cada semana',
  maxDuties: 'Turnos de cada adulto por semana, como máximo',
  outOfRange: (min: number, max: number) => `Escribe un número del ${min} al ${max}.`,
  version: (version: number) => `Versión ${version}`,
  tryNumbers: 'Ver qué permiten',
  savedMayNot: 'Puede que estos números no alcancen para lo prometido: más abajo verás por qué.',
  carriesTitle: 'Lo que permiten estos números',
  carriesWaits: 'En cuanto todos los números estén dentro de sus límites, verás aquí lo que permiten.',
  carries: (hours, sessions) =>
    `Por regla general, cada turno que una familia hace en la semana da a sus adultos alrededor de ${hours} de tiempo propio (${n(sessions, '# sesión libre', '# sesiones libres')}), hasta donde alcancen las sesiones de la semana.`,
  keeps: 'La promesa se puede cumplir.',
  fitsByThumb: 'Según esta regla, la promesa se puede cumplir.',
  breaks: (promised, reliefs) =>
    `Para un total prometido de ${promised} no basta un turno a la semana.${reliefs === 0 ? '' : ` ${n(reliefs, 'Esto bastaría:', 'Cualquiera de estos cambios bastaría:')}`}`,
  takes: (promised: string, duties: number) =>
    `Para un total prometido de ${promised}, cada familia hace unos ${duties} turnos a la semana; vuestros acuerdos lo permiten.`,
  helpRatio: (ratio: number) => `${ratio} niños por adulto, por ejemplo si son mayores`,
  helpDuties: (duties: number) =>
    n(duties, '# turno a la semana por familia', '# turnos a la semana por familia'),
  helpLonger: (duration: string) => `sesiones de ${duration}`,
  helpLower: (duration: string) => `una promesa de ${duration}`,
  kept: (most) =>
    `Calculado con vuestras familias, sus horarios, una semana normal y todos los turnos que permiten vuestros acuerdos: se pueden cumplir ${most} a la semana para cada persona adulta y no más.`,
  keptBetween: (least, most) =>
    `Calculado con vuestras familias, sus horarios, una semana normal y todos los turnos que permiten vuestros acuerdos: se pueden cumplir ${least} a la semana para cada persona adulta, y no más de ${most}.`,
  moreSoon:
    'Todavía lo estamos calculando a partir de vuestras familias y sus horarios; en un momento verás aquí el resultado.',
  lookAgain: 'Sin JavaScript, vuelve a mirar en un momento.',
  keptNot: (promised) => `Así que no se pueden prometer ${promised} a todo el mundo.`,
  keptUnsure: (promised) => `Todavía no se sabe si se pueden cumplir ${promised}.`,
  keptHelp: (reliefs) => n(reliefs, 'Esto bastaría:', 'Cualquiera de estos cambios bastaría por sí solo:'),
  carriesNothing:
    'Con estos números, quien está de turno solo puede cuidar a sus propios hijos y nadie quedaría libre.',
  clauseTitle: 'Lo que consta en todos los acuerdos',
  clause:
    'Lo que las personas cuentan a esta aplicación sobre cómo están nunca podrá usarse para evaluar, autorizar o vigilar a nadie. Esta cláusula no se puede quitar.',
};
