import type { ReminderMessages } from './en.ts';

export const reminders: ReminderMessages = {
  dutySubject: {
    today: (times) => `Tu turno de hoy, ${times}`,
    tomorrow: (times) => `Tu turno de mañana, ${times}`,
    later: (session) => `Tu turno: ${session}`,
  },
  dutyTitle: 'Tienes turno',
  dutyLead: (coop) => `Cuidas a los niños de ${coop}:`,
  zone: (zone) => `Las horas son las de ${zone}.`,
  where: (place) => `Dónde: ${place}`,
  whereOpen: 'Dónde: aún por decidir',
  alsoOn: 'También de turno:',
  alone: 'De momento no hay nadie más de turno.',
  open: 'Abrir esta semana',
  calendarName: (coop) => `Turno, ${coop}`,
  foot: 'Recibes este correo porque tienes un turno en la planificación de tu grupo.',
  turnOff: 'Desactivar este tipo de recordatorio',
  pageTitle: 'Menos correos',
  kinds: {
    dutyInTwoDays: 'Recordatorios dos días antes de un turno',
    dutyTomorrow: 'Recordatorios la tarde anterior a un turno',
  },
  pageLead: 'Tus turnos siguen igual; solo dejan de llegar estos correos.',
  button: 'Desactivarlos',
  done: 'Están desactivados. No te enviaremos más de estos.',
};
