import { plural } from '../../plural.ts';
import type { ReminderMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

export const reminders: ReminderMessages = {
  invitation: {
    offer: (count) =>
      n(count, 'Invitar a quien todavía no ha entrado', 'Invitar a quienes todavía no han entrado (#)'),
    invited: (count) =>
      n(
        count,
        '# invitación está en camino. Espera si quien la recibe no quiere correo en este momento.',
        '# invitaciones están en camino. Esperan si quienes las reciben no quieren correo en este momento.',
      ),
    allInvited: 'Quienes todavía no han entrado recibieron una invitación en las últimas 24 horas.',
  },
  mailsWait: (time, day) =>
    `Los correos que ahora molestarían salen ${day ? `el ${day} ` : ''}a partir de las ${time}.`,
  pageTitle: 'Menos correos',
  kinds: {
    rotaPublished: 'Tus fechas cuando se publican los turnos',
    dutyInTwoDays: 'Recordatorios dos días antes de un turno',
    dutyTomorrow: 'Recordatorios la tarde anterior a un turno',
    openSlot: 'Turnos libres de los próximos días a los que podrías apuntarte',
    checkInWaiting: 'Una ronda de preguntas que te espera',
    invitation: 'Invitaciones para entrar',
  },
  pageLead: 'Tus fechas siguen igual; solo dejan de llegar estos correos.',
  button: 'Desactivarlos',
  done: 'Están desactivados. No te enviaremos más de estos.',
  allTitle: 'Todos tus correos',
  which: 'Correos que quiero',
  save: 'Guardar',
  saved: 'Guardado. Desde ahora será como has elegido.',
  mailsFrom: (coop) => `Correos de ${coop}`,
  quietLead: 'No llega ningún correo en tus horas de silencio ni en el tiempo de cercanía de tu familia.',
  quietStart: 'Silencio desde las',
  quietEnd: 'hasta las',
  timeWrong: 'Escribe una hora, por ejemplo 21:00.',
};
