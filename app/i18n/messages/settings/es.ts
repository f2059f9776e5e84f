import type { SettingsMessages } from './en.ts';

/** The sentences of a co-op's settings in Spanish. */
export const settings: SettingsMessages = {
  title: 'Sesiones y días cerrados',
  lead: 'Con esto empieza cada ciclo. Un cambio vale para los ciclos que crees a partir de ahora; los que ya existen conservan sus sesiones.',
  link: 'Sesiones y días cerrados',
  addSession: 'Añadir sesiones',
  newSession: 'Sesiones de cada semana',
  noSessions: 'No queda ninguna sesión, así que no se puede crear un ciclo. Añade una.',
  newPlace: 'En otro lugar',
  sameStart: 'En uno de esos días ya empieza una sesión a esa hora.',
  notFound: 'Esto ya no está. Quizá lo quitó otra persona que coordina.',
  closures: 'Días cerrados',
  noClosures: 'No hay días cerrados.',
  firstDay: 'Primer día',
  lastDay: 'Último día',
  reason: 'Por qué (si quieres)',
  addClosure: 'Añadir días cerrados',
  saved: (what) => `Guardado: ${what}.`,
  removed: 'Quitado.',
  removeClosure: (dates) => `Quitar ${dates}`,
  remove: 'Quitar',
  dateMissing: 'Escribe una fecha.',
  lastBeforeFirst: 'El último día no puede ser anterior al primero.',
};
