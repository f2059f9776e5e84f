import { plural } from '../../plural.ts';
import type { AgreementsMessages } from './en.ts';

const n = (count: number, one: string, other: string) => plural('de', count, { one, other });

/** The same in German. */
export const agreements: AgreementsMessages = {
  lead: 'Daran hält sich der Plan. Alle in der Gruppe können es lesen.',
  childrenPerAdult: 'Kinder je Erwachsenem, höchstens',
  infantsUnder: 'Babys zählen mehr, bis sie so viele Monate alt sind',
  infantsWeight: 'Ein Baby zählt so viel',
  minAdults: 'Erwachsene bei jedem Termin, mindestens',
  arrivalGrace: 'Minuten, die eine Familie später kommen darf',
  restoration: 'Stunden, die allen Erwachsenen jede Woche für sich zugesagt sind',
  maxDuties: 'Dienste je Erwachsenem und Woche, höchstens',
  outOfRange: (min: number, max: number) => `Gib eine Zahl von ${min} bis ${max} an.`,
  version: (version: number) => `Fassung ${version}`,
  tryNumbers: 'Zeigen, was damit geht',
  savedMayNot: 'Für die Zusage reichen diese Zahlen vielleicht nicht: mehr dazu weiter unten.',
  carriesTitle: 'Was mit diesen Zahlen geht',
  carriesWaits: 'Sobald alle Zahlen im Rahmen sind, steht hier, was damit geht.',
  carries: (hours, sessions) =>
    `Als Faustregel bringt jeder Dienst, den eine Familie in der Woche übernimmt, ihren Erwachsenen etwa ${hours} für sich (${n(sessions, '# freier Termin', '# freie Termine')}), soweit die Termine der Woche reichen.`,
  keeps: 'Die Zusage passt.',
  fitsByThumb: 'Nach dieser Faustregel passt die Zusage.',
  breaks: (promised, reliefs) =>
    `Für die zugesagten ${promised} reicht ein Dienst in der Woche nicht.${reliefs === 0 ? '' : ` ${n(reliefs, 'Das würde genügen:', 'Jedes davon würde genügen:')}`}`,
  takes: (promised: string, duties: number) =>
    `Für die zugesagten ${promised} übernimmt jede Familie etwa ${duties} Dienste in der Woche; eure Vereinbarungen lassen das zu.`,
  helpRatio: (ratio: number) => `${ratio} Kinder je Erwachsenem, etwa wenn die Kinder älter sind`,
  helpDuties: (duties: number) =>
    n(duties, '# Dienst in der Woche je Familie', '# Dienste in der Woche je Familie'),
  helpLonger: (duration: string) => `Termine von ${duration}`,
  helpLower: (duration: string) => `eine Zusage von ${duration}`,
  kept: (most) =>
    `Ausgerechnet mit euren Familien, ihren Zeiten, einer üblichen Woche und allen Diensten, die eure Vereinbarungen zulassen: ${most} in der Woche lassen sich für alle Erwachsenen einhalten, mehr nicht.`,
  keptBetween: (least, most) =>
    `Ausgerechnet mit euren Familien, ihren Zeiten, einer üblichen Woche und allen Diensten, die eure Vereinbarungen zulassen: ${least} in der Woche lassen sich für alle Erwachsenen einhalten, mehr als ${most} sicher nicht.`,
  moreSoon: 'Das wird noch mit euren Familien und ihren Zeiten ausgerechnet; gleich steht hier mehr.',
  lookAgain: 'Ohne JavaScript schau bitte gleich noch einmal nach.',
  keptNot: (promised) => `${promised} lassen sich also nicht allen zusagen.`,
  keptUnsure: (promised) => `Ob ${promised} gehen, steht noch nicht fest.`,
  keptHelp: (reliefs) =>
    n(reliefs, 'Das würde es möglich machen:', 'Jedes davon würde es allein möglich machen:'),
  carriesNothing: 'Mit diesen Zahlen betreuen alle im Dienst nur die eigenen Kinder, und niemand hätte frei.',
  clauseTitle: 'Was in jeder Vereinbarung steht',
  clause:
    'Was Menschen dieser App über ihr Befinden sagen, darf nie dazu dienen, jemanden zu bewerten, zuzulassen oder zu überwachen. Dieser Absatz lässt sich nicht entfernen.',
};
