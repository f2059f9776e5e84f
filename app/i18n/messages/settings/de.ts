import type { SettingsMessages } from './en.ts';

/** The sentences of a co-op's settings in German. */
export const settings: SettingsMessages = {
  title: 'Termine und freie Tage',
  lead: 'Damit beginnt jeder Zyklus. Eine Änderung gilt für Zyklen, die du ab jetzt anlegst; bestehende behalten ihre Termine.',
  link: 'Termine und freie Tage',
  addSession: 'Termine hinzufügen',
  newSession: 'Termine in der Woche',
  noSessions: 'Es ist kein Termin übrig, so lässt sich kein Zyklus anlegen. Füg einen hinzu.',
  newPlace: 'An einem anderen Ort',
  sameStart: 'An einem dieser Tage beginnt zu dieser Zeit schon ein Termin.',
  notFound: 'Das gibt es nicht mehr. Vielleicht hat es jemand anderes aus der Koordination entfernt.',
  closures: 'Freie Tage',
  noClosures: 'Keine freien Tage eingetragen.',
  firstDay: 'Erster Tag',
  lastDay: 'Letzter Tag',
  reason: 'Warum (wenn du magst)',
  addClosure: 'Freie Tage hinzufügen',
  saved: (what) => `Gespeichert: ${what}.`,
  removed: 'Entfernt.',
  removeClosure: (dates) => `${dates} entfernen`,
  remove: 'Entfernen',
  dateMissing: 'Gib ein Datum an.',
  lastBeforeFirst: 'Der letzte Tag darf nicht vor dem ersten liegen.',
};
