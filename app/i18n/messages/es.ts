import { plural } from '../plural.ts';
import { checkIns } from './check-ins/es.ts';
import { demo } from './demo/es.ts';
import type { Messages } from './en.ts';
import { family } from './family/es.ts';
import { importEs } from './import/es.ts';
import { plan } from './plan/es.ts';
import { reminders } from './reminders/es.ts';
import { rota } from './rota/es.ts';
import { settings } from './settings/es.ts';

const n = (count: number, one: string, other: string) => plural('es', count, { one, other });

export const es: Messages = {
  common: {
    app: 'Seven Mornings',
    skip: 'Ir al contenido',
    menu: 'Menú principal',
    save: 'Guardar',
    saved: 'Guardado.',
    back: 'Volver',
    language: 'Idioma',
    changeLanguage: 'Cambiar',
    thisWeek: 'Esta semana',
    families: 'Familias',
    rules: 'Acuerdos',
    me: 'Yo',
    checkFields: 'Revisa los campos marcados. Lo que escribiste sigue aquí.',
  },
  faults: {
    notFoundTitle: 'Aquí no hay nada',
    notFound: 'Esta página no existe o es de un grupo del que no formas parte.',
    forbiddenTitle: 'Esta página es para quienes coordinan',
    forbidden: 'Habla con quien coordina tu grupo si hay que cambiar algo.',
    crossSite: 'Este formulario se envió desde otro sitio, así que no se cambió nada.',
    faultTitle: 'Algo ha fallado por nuestra parte',
    fault: 'No se ha perdido nada de lo que guardaste. Inténtalo de nuevo en un minuto.',
    home: 'Ir al inicio',
  },
  landing: {
    title: 'Cuidar en grupo. Descansar por turnos.',
    lead: 'Seven Mornings organiza vuestro grupo de crianza compartida: familias que cuidan por turnos de los hijos de las demás para que cada madre y cada padre tenga tiempo propio.',
    start: 'Crear vuestro grupo',
    signIn: 'Entrar',
    give: 'El cuidado que das',
    giveText: 'Algunas mañanas cuidas tú, nunca más de lo acordado.',
    place: 'Niños bien cuidados',
    placeText: 'Otras mañanas, tus hijos están con gente que conocen.',
    rest: 'Tiempo para ti',
    restText:
      'El calendario se construye sobre lo prometido a cada persona, empezando por quien menos tiene.',
    yourCoops: 'Tus grupos',
  },
  signIn: {
    title: 'Entrar',
    lead: 'Te enviamos un correo con un enlace y un código de seis cifras. No hay contraseñas.',
    email: 'Correo electrónico',
    send: 'Enviarme un enlace',
    sentTitle: 'Mira tu correo',
    sent: (email: string) =>
      `Hemos enviado un enlace y un código a ${email}. Usa lo que te resulte más fácil; ambos valen diez minutos.`,
    keptHere: 'Esta instalación no tiene servidor de correo: los mensajes se guardan aquí.',
    keptLink: 'Leer los correos guardados',
    code: 'Código de seis cifras',
    useCode: 'Entrar',
    another: 'Usar otra dirección',
    linkTitle: 'Un toque más',
    linkLead: 'Algunos programas de correo abren los enlaces solos; por eso lo confirmas aquí.',
    linkButton: 'Entrar',
    signOut: 'Salir',
    signedInAs: (email: string) => `Has entrado como ${email}`,
    emailWrong: 'Eso no parece una dirección de correo.',
    tooManyMails:
      'Ya hemos enviado varios correos a esta dirección. Sirve el más reciente; si no, espera un cuarto de hora.',
    tooManyTries: 'Se ha intentado demasiadas veces. Espera un minuto y vuelve a probar.',
    linkWorn: 'Este enlace ya se usó o tiene más de diez minutos. Pide uno nuevo.',
    codeWrong: 'El código no es correcto o tiene más de diez minutos. Si sigue fallando, pide uno nuevo.',
    mailNotSent: 'No se pudo enviar el correo. Inténtalo de nuevo en un minuto.',
  },
  start: {
    title: 'Crear vuestro grupo',
    lead: 'Ahora lo básico; todo se puede cambiar después.',
    notAllowed: 'En esta instalación solo crean grupos las personas invitadas.',
    inDemo:
      'Estás mirando la demo. Para crear tu propio grupo, sal de la demo en «Yo» y entra con tu dirección.',
    name: 'Nombre del grupo',
    timeZone: 'Zona horaria',
    days: 'Días con sesión',
    start: 'Empieza',
    end: 'Termina',
    capacity: 'Niños por sesión, como máximo',
    where: 'Dónde',
    byTurns: 'En casa de las familias, por turnos',
    fixed: 'Siempre en el mismo lugar',
    venueName: 'Nombre del lugar',
    venueAddress: 'Dirección',
    submit: 'Crear el grupo',
    nameMissing: 'Ponle un nombre a vuestro grupo.',
    nameTooLong: 'Es demasiado largo.',
    zoneUnknown: 'Elige una zona horaria de la lista.',
    dayMissing: 'Elige al menos un día.',
    timeMissing: 'Escribe una hora, por ejemplo 09:00.',
    endBeforeStart: 'La sesión tiene que terminar después de empezar.',
    capacityWrong: 'Escribe un número entero del 1 al 200.',
    venueKindMissing: 'Elige dónde son las sesiones.',
    venueNameMissing: 'Ponle un nombre al lugar.',
  },
  coop: {
    welcome: 'Vuestro grupo ya puede crecer',
    nextImport: 'Todavía no hay familias. Tráelas desde vuestra hoja de cálculo.',
    nextPlan:
      'Las familias ya están. Acordad qué reglas sigue el calendario y planificad las primeras semanas.',
    planCycle: 'Planificar las primeras semanas',
    lookAtRules: 'Ver los acuerdos',
    importFamilies: 'Importar familias',
    sessions: 'Sesiones de cada semana',
    byTurns: 'en casa de las familias, por turnos',
    upTo: (children: number) => n(children, 'hasta # niño', 'hasta # niños'),
    familiesCount: (count: number) => n(count, '# familia', '# familias'),
    waiting: 'El calendario aún no está publicado. Quienes coordinan te escribirán cuando lo esté.',
  },
  rules: {
    title: 'Acuerdos',
    lead: 'Lo que el calendario respeta. Todo el grupo puede leerlo.',
    childrenPerAdult: 'Niños a cargo de cada adulto, como máximo',
    infantsUnder: 'Los bebés cuentan más hasta cumplir estos meses',
    infantsWeight: 'Un bebé cuenta como',
    minAdults: 'Adultos en cada sesión, como mínimo',
    arrivalGrace: 'Minutos que una familia puede llegar después del inicio',
    restoration: 'Horas propias prometidas a cada adulto, cada semana',
    maxDuties: 'Turnos de cada adulto por semana, como máximo',
    outOfRange: (min: number, max: number) => `Escribe un número del ${min} al ${max}.`,
    version: (version: number) => `Versión ${version}`,
    tryNumbers: 'Ver qué permiten',
    carriesTitle: 'Lo que permiten estos números',
    carries: (hours, sessions) =>
      `Por regla general, cada turno que una familia hace en la semana da a sus adultos unas ${hours} propias (${n(sessions, '# sesión libre', '# sesiones libres')}), hasta donde alcancen las sesiones de la semana.`,
    keeps: 'La promesa se puede cumplir.',
    breaks: (promised: string) =>
      `Para las ${promised} prometidas no basta un turno a la semana. Cualquiera de estos cambios bastaría:`,
    helpRatio: (ratio: number) => `${ratio} niños por adulto, por ejemplo si son mayores`,
    helpDuties: (duties: number) =>
      n(duties, '# turno a la semana por familia', '# turnos a la semana por familia'),
    helpLonger: (duration: string) => `sesiones de ${duration}`,
    helpLower: (duration: string) => `una promesa de ${duration}`,
    kept: (most) =>
      `Calculado con vuestras familias, sus horarios, una semana normal y todos los turnos que permiten vuestros acuerdos: se pueden cumplir ${most} a la semana para cada persona adulta y no más.`,
    keptBetween: (least, most) =>
      `Calculado con vuestras familias, sus horarios, una semana normal y todos los turnos que permiten vuestros acuerdos: se pueden cumplir ${least} a la semana para cada persona adulta, y no más de ${most}.`,
    keptNot: (promised) => `Así que ${promised} no se pueden prometer a todas las personas.`,
    keptUnsure: (promised) => `Todavía no está demostrado si se pueden cumplir ${promised}.`,
    keptHelp: 'Cualquiera de estos cambios bastaría por sí solo:',
    carriesNothing:
      'Con estos números, quien está de turno solo puede cuidar a sus propios hijos y nadie quedaría libre.',
    clauseTitle: 'Lo que consta en todos los acuerdos',
    clause:
      'Lo que las personas cuentan a esta aplicación sobre cómo están nunca podrá usarse para evaluar, autorizar o vigilar a nadie. Esta cláusula no se puede quitar.',
  },
  import: importEs,
  families: {
    title: 'Familias',
    empty: 'Aquí aparecerán las familias de vuestro grupo cuando las traigas.',
    born: (date: string) => `fecha de nacimiento: ${date}`,
    allergies: 'Alergias',
    toConfirm: 'Hay horarios de la hoja que esperan un sí en la página de la familia.',
    firstAid: 'primeros auxilios',
  },
  family,
  settings,
  checkIns,
  demo,
  rota,
  plan,
  reminders,
  mailbox: {
    title: 'Correos guardados',
    lead: 'No hay servidor de correo, así que todos los mensajes se guardan aquí. Solo este equipo puede leer esta página.',
    empty: 'Todavía no hay correos. Pide un enlace para entrar y aparecerá aquí.',
    to: (address: string) => `Para ${address}`,
  },
  mails: {
    signInSubject: 'Tu enlace a Seven Mornings',
    signInPreview: 'Un enlace y un código, válidos diez minutos.',
    signInTitle: 'Entra en Seven Mornings',
    signInLink: 'Toca el botón para entrar:',
    signInButton: 'Entrar',
    signInCode: 'O escribe este código en la página donde lo pediste:',
    signInFoot:
      'Recibes este correo porque alguien escribió tu dirección para entrar. Si no fuiste tú, no tienes que hacer nada.',
  },
};
