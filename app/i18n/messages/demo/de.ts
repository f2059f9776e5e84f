import type { DemoMessages } from './en.ts';

export const demo: DemoMessages = {
  title: 'Oder sieh dich erst einmal um',
  lead: 'Komm in die Demo aus Oakland: sieben erfundene Familien, vier Wochen voller Vormittage, ein veröffentlichter Plan, ein Check-in mit Antworten. Ganz ohne Adresse.',
  asParent: 'Als Elternteil umsehen',
  asCoordinator: 'Als Koordination umsehen',
  banner: 'Das ist die Demo: Alle hier sind erfunden.',
  shared: 'Was du änderst oder schreibst, können andere Besucher sehen.',
  youAre: (name) => `Du bist ${name}.`,
  toParent: 'Als Elternteil ansehen',
  toCoordinator: 'Als Koordination ansehen',
  more: 'Mehr',
  reset: 'Demo neu beginnen',
  remove: 'Demo entfernen',
  actions: 'Die Demo',
  me: (name) => `Du siehst dich in der Demo um, als ${name}.`,
  leave: 'Demo verlassen',
  rounds: { earlier: 'Wie waren die ersten Wochen?', now: 'Wie läuft dieser Monat?' },
};
