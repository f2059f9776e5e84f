import { plural } from '../../plural.ts';
import type { CheckInMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

/** The sentences of the check-ins in Spanish. */
export const checkIns: CheckInMessages = {
  title: 'Rondas de preguntas',
  lead: '¿Cómo estamos como grupo? Un espejo, nunca un juicio.',
  link: 'Ir a las rondas de preguntas',
  waitingTitle: 'Te espera una ronda de preguntas',
  waiting: (title, day) => `«${title}» está abierta hasta el ${day}. Lleva menos de un minuto.`,
  answerNow: 'Responder ahora',
  nothing: 'No tienes nada pendiente.',
  thanks: 'Ya has respondido a la ronda. Gracias.',
  closed: 'Esta ronda está cerrada y ya no admite respuestas.',
  closedMeanwhile:
    'Esta ronda se cerró antes de que llegaran tus respuestas. No cuentan, y nadie las ha visto.',
  privacy:
    'Tus respuestas solo se suman a los totales del grupo. Nadie puede ver qué has respondido. Quienes coordinan ven cuántas personas han respondido, nunca quiénes.',
  progress: (at, of) => `Pregunta ${at} de ${of}`,
  lastStep: 'Último paso',
  next: 'Siguiente',
  choose: 'Elige una de las respuestas, por favor.',
  pick: 'Elige la que mejor encaje.',
  unfinished: 'Aún falta alguna respuesta. Ir a la primera pregunta',
  stillHere: 'Tus respuestas de antes siguen aquí, solo en este dispositivo.',
  startAfresh: 'Empezar de nuevo',
  callTitle: '¿Te vendría bien que alguien se pusiera en contacto contigo?',
  callChoice: 'Sí, que alguien se ponga en contacto conmigo',
  callHint: 'Solo si eliges esto, quienes coordinan ven tu nombre. Nunca ven tus respuestas.',
  send: 'Enviar mis respuestas',
  questions: {
    rested: {
      ask: '¿Cuánto has podido descansar?',
      options: ['Nada', 'Poco', 'Regular', 'Bastante', 'Mucho'],
    },
    time: {
      ask: 'El tiempo prometido, ¿ha sido de verdad para ti?',
      options: ['Nada', 'Un poco', 'Cerca de la mitad', 'Casi todo', 'Todo'],
    },
    practice: {
      ask: 'Lo que haces para ti, ¿te ha devuelto las fuerzas?',
      options: ['Nada', 'Un poco', 'Algo', 'Bastante', 'Mucho'],
    },
    children: {
      ask: '¿Cómo ves a los niños?',
      options: ['Muy inquietos', 'Algo inquietos', 'Depende del día', 'Bastante a gusto', 'A gusto'],
    },
    coop: {
      ask: '¿Cómo te funciona el grupo?',
      options: ['Casi nada', 'Con esfuerzo', 'Regular', 'Bien', 'Muy bien'],
    },
  },
  subjects: { adults: 'Los adultos', children: 'Los niños', coop: 'El grupo' },
  openTitle: 'Abrir una ronda',
  openLead: 'Cinco preguntas ya preparadas llegan a quienes ya participan; primero, las de los adultos.',
  name: 'Nombre de la ronda',
  lastDay: 'Último día para responder',
  open: 'Abrir la ronda',
  openUntil: (title, day) => `«${title}» está abierta hasta el ${day}.`,
  answered: (count) =>
    count === 0
      ? 'Todavía no ha respondido nadie.'
      : n(count, 'Ha respondido # persona.', 'Han respondido # personas.'),
  close: 'Cerrar la ronda',
  closeNow: 'Cerrarla ahora',
  closeHint:
    'Una ronda cerrada no se vuelve a abrir. Entonces aparecen los resultados, si ha respondido suficiente gente.',
  resultsTitle: (title) => `Resultados de «${title}»`,
  tooFew: (adults, families) =>
    `Los resultados se muestran cuando han respondido al menos ${adults} adultos de al menos ${families} familias, para que no se reconozca a nadie. Esta vez han sido menos.`,
  from: (adults, families) =>
    `De ${n(adults, '# adulto', '# adultos')} de ${n(families, '# familia', '# familias')}.`,
  withheld: 'No se muestra, porque se podría reconocer a alguien.',
  banded: 'Aquí se cuentan juntas las respuestas vecinas, para que nadie quede a la vista.',
  callsTitle: 'Piden que alguien se ponga en contacto',
  needed: 'Ponle un nombre, por favor.',
  tooLong: 'Usa 80 caracteres como máximo, por favor.',
  dateWrong: 'Elige un día a partir de hoy, dentro de los próximos 60 días.',
  alreadyOpen: 'Ya hay una ronda abierta. Ciérrala antes de abrir otra.',
  tooSoon:
    'La última ronda terminó hace menos de una semana. Dos tan seguidas podrían compararse hasta reconocer a alguien.',
  notOpen: 'Esa ronda ya no está abierta.',
};
