import type { DemoMessages } from './en.ts';

export const demo: DemoMessages = {
  title: 'O echa antes un vistazo',
  lead: 'Entra en la demo de Oakland: siete familias inventadas, cuatro semanas de mañanas, turnos publicados, una ronda con respuestas. Sin dar ningún correo.',
  asParent: 'Mirar como madre o padre',
  asCoordinator: 'Mirar como quien coordina',
  banner: 'Esto es la demo: aquí todo el mundo es inventado.',
  shared: 'Lo que cambies o escribas lo pueden ver otras visitas.',
  youAre: (name) => `Eres ${name}.`,
  toParent: 'Verla como madre o padre',
  toCoordinator: 'Verla como quien coordina',
  more: 'Más',
  reset: 'Empezar la demo de nuevo',
  remove: 'Quitar la demo',
  actions: 'La demo',
  me: (name) => `Estás mirando la demo como ${name}.`,
  leave: 'Salir de la demo',
  rounds: { earlier: '¿Cómo fueron las primeras semanas?', now: '¿Cómo va este mes?' },
};
