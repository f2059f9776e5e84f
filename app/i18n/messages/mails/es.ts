import { plural } from '../../plural.ts';
import type { MailMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

export const mails: MailMessages = {
  signInSubject: 'Tu enlace a Seven Mornings',
  signInPreview: 'Un enlace y un código, válidos diez minutos.',
  signInTitle: 'Entra en Seven Mornings',
  signInLink: 'Toca el botón para entrar:',
  signInButton: 'Entrar',
  signInCode: 'O escribe este código en la página donde lo pediste:',
  signInFoot:
    'Recibes este correo porque alguien escribió tu dirección para entrar. Si no fuiste tú, no tienes que hacer nada.',
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
  onDuty: 'De turno:',
  alone: 'Esta vez el turno lo llevas tú.',
  aloneReach: 'Si surge algo, puedes contactar con:',
  open: 'Abrir esta semana',
  rota: {
    changedSubject: (coop, dates) => `Tus fechas han cambiado, ${dates} (${coop})`,
    changedTitle: 'Algo ha cambiado en los turnos',
    changedLead: (coop, dates) =>
      `${coop} ha vuelto a planificar ${dates} y tus fechas están entre lo que ha cambiado. Así quedan ahora.`,
    subject: (coop, dates) => `Tus fechas, ${dates} (${coop})`,
    title: 'Ya están los turnos',
    lead: (coop, dates) => `Estas son tus fechas en ${coop}, ${dates}.`,
    rest: (time) => `${time} para ti.`,
    noRest: 'Esta semana aún no hay tiempo previsto para ti.',
    nothing: 'Esta semana no tienes nada.',
    duty: (adults) => (adults ? `Te toca cuidar, con ${adults}.` : 'Te toca cuidar.'),
    comesAlong: (children, count) => `${children} ${count === 1 ? 'viene' : 'vienen'} contigo.`,
    inCare: (children, count, adults) =>
      `${children} ${count === 1 ? 'está' : 'están'} al cuidado del grupo${adults ? `, con ${adults}` : ''}.`,
    yours: 'Tiempo para ti.',
    button: 'Abrir los turnos',
    file: 'El archivo de calendario adjunto contiene todas estas fechas. Si más adelante abres uno más nuevo, se actualizan.',
    fileChanged:
      'El archivo de calendario adjunto contiene todas estas fechas. Al abrirlo se actualizan las que ya tienes; lo que ya no te toca, quítalo tú del calendario.',
  },
  checkInSubject: (coop) => `¿Cómo estás? Te espera una ronda de preguntas (${coop})`,
  checkInTitle: 'Te espera una ronda de preguntas',
  openSlots: {
    subjectOne: (session) => `Falta una persona: ${session}`,
    subject: (count) =>
      n(count, '# turno libre al que podrías apuntarte', '# turnos libres a los que podrías apuntarte'),
    title: '¿Te viene bien alguno?',
    lead: (coop) => `En ${coop} todavía falta alguien aquí. Solo si te viene bien.`,
    with: 'Estarías con:',
    alone: 'De momento no hay nadie de turno.',
    button: 'Ver los turnos libres',
  },
  invitation: {
    subject: (coop) => `${coop} te invita`,
    title: (coop) => `Únete a ${coop}`,
    lead: (coop) =>
      `${coop} organiza el cuidado de los niños con Seven Mornings: quién cuida y cuándo, y cuándo tienes tiempo para ti.`,
    coordinators: (names, count) => `${n(count, 'Coordina', 'Coordinan')}: ${names}.`,
    how: (email) => `Entra con la dirección ${email}. Te enviamos un enlace y un código; no hay contraseña.`,
    button: 'Entrar',
  },
  calendar: {
    duty: (coop) => `Turno, ${coop}`,
    dutyWith: (children, coop) => `Turno con ${children}, ${coop}`,
    places: (children, coop) => `${children} al cuidado del grupo, ${coop}`,
    open: (coop) => `Libre: falta una persona, ${coop}`,
    checkIn: (coop) => `Último día de la ronda de preguntas, ${coop}`,
  },
  foot: {
    duty: 'Recibes este correo porque tienes un turno en tu grupo.',
    rota: (coop) => `Recibes este correo porque estás en los turnos de ${coop}.`,
    checkIn: (coop) => `Recibes este correo porque formas parte de ${coop}.`,
    openSlots:
      'Recibes este correo porque hay un turno libre en los próximos días al que podrías apuntarte. Como mucho, uno al día.',
    invitation: (coop) =>
      `Recibes este correo porque ${coop} te ha apuntado con esta dirección. Si es un error, no tienes que hacer nada.`,
  },
  turnOff: 'Desactivar los correos de este tipo',
};
