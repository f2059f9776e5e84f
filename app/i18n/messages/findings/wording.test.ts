import { describe, expect, it } from 'vitest';
import { changeWords } from '#app/rotation/components/change-words.ts';
import type { Change } from '#app/scheduler/relax/change.ts';
import { hardRules } from '#app/scheduler/rules.ts';
import { findingWords, messagesFor } from '../../catalogue.ts';
import type { Locale } from '../../locale.ts';
import type { BrokenCounts } from './en.ts';

const name = 'Ana';
const one = findingWords('en');
type Findings = typeof one;

const counted = (count: number): BrokenCounts => ({
  children: count,
  weight: count + 0.5,
  adults: count,
  duties: count,
  places: count,
  mostChildren: 5,
  mostWeight: 5,
  leastAdults: 5,
  mostDuties: 5,
  leastPlaces: 5,
  mostPlaces: 6,
});

/** One change of each kind; where it counts, this many. */
const changes = (count: number): Change[] => [
  { kind: 'longer', weekday: 2, start: '09:00', minutes: 30 },
  { kind: 'earlier', weekday: 2, start: '09:00', minutes: 30 },
  { kind: 'helper', weekday: 2, start: '09:00' },
  { kind: 'elsewhere', weekday: 2, start: '09:00' },
  { kind: 'places' },
  { kind: 'duties', perWeek: count },
  { kind: 'session', weekday: 2, start: '09:00', end: '12:00' },
  { kind: 'ratioOfOlder', childrenPerAdult: 4.5 },
  { kind: 'ratio', childrenPerAdult: 4.5 },
];

/** Every sentence on why a rota does not exist, what a draft breaks, what is missing and what would help. */
function sentences(locale: Locale, count: number): Map<string, string> {
  const t = messagesFor(locale);
  const words = findingWords(locale);
  const said = new Map<string, string>();
  const all = <T extends object>(group: string, of: T, say: (key: keyof T) => string) => {
    for (const key of Object.keys(of) as (keyof T)[]) said.set(`${group}.${String(key)}`, say(key));
  };
  all('conflict', words.conflict, (key) => words.conflict[key](name, count, count));
  said.set('conflict.placesPerWeek between', words.conflict.placesPerWeek(name, 0, count));
  all('emptied', words.emptied, (key) => words.emptied[key]('9:00'));
  all('broken', words.broken, (key) => words.broken[key](name, counted(count)));
  all('slotReasons', words.slotReasons, (key) => words.slotReasons[key](count));
  all('shortReasons', words.shortReasons, (key) => words.shortReasons[key](count));
  for (const change of changes(count)) said.set(`help.${change.kind}`, changeWords(change, t, locale));
  said.set('helpMet', words.helpMet(count));
  said.set('helpOpen', words.helpOpen('3 h'));
  said.set('helpMinutes', words.helpMinutes('3 h'));
  said.set('helpLeast', words.helpLeast('1 h', '3 h'));
  said.set('helpFewer', words.helpFewer('3 h', count));
  said.set('helpIn', words.helpIn('30. 11. – 6. 12.'));
  said.set('helpInWeeks', words.helpInWeeks('30. 11. – 13. 12.'));
  said.set('unmetOpen', words.unmetOpen('9:00', count));
  said.set('tooFewAdults', words.tooFewAdults('9:00', count));
  said.set(
    'unmetShort',
    words.unmetShort(
      Array.from({ length: count }, () => name),
      '1 h',
      '3 h',
    ),
  );
  said.set('reached.all', words.reached.all(count));
  said.set('reached.wholeWeeks', words.reached.wholeWeeks(count, 12));
  said.set('reached.fewest', words.reached.fewest(count, 12));
  said.set('reached.hours', words.reached.hours('3 h', '9 h'));
  said.set('reached.most', words.reached.most('1 h'));
  said.set('reached.notNeeded', words.reached.notNeeded(count));
  said.set('reached.notHeld', words.reached.notHeld(count));
  said.set('uncared', words.uncared(count, count));
  said.set('reached.open', words.reached.open(count));
  return said;
}

const english =
  /\b(the|and|is|are|have|of|for|week|weeks|children|duty|duties|adults?|sessions?|with|more)\b/i;
const wrongNumber: Record<'de' | 'es', { one: RegExp; two: RegExp }> = {
  de: {
    one: /(^|\W)1 (Kinder|Dienste|Termine|Stunden|Personen|Wochen|sind|haben|brauchen|betreuen)(?!\p{L})/u,
    two: /(^|\W)2 (Kind|Dienst|Termin|Stunde|Person|Woche|ist|hat|braucht|betreut)(?!\p{L})/u,
  },
  es: {
    one: /(^|\W)1 (niños|turnos|sesiones|horas|personas|semanas|veces|adultos|están|tienen|son)(?!\p{L})/u,
    two: /(^|\W)2 (niño|turno|sesión|hora|persona|semana|vez|adulto|está|tiene|es)(?!\p{L})/u,
  },
};

describe.each(['de', 'es'] as const)('the sentences on a plan in %s', (locale) => {
  it.each([1, 2])('name whom and how many the English ones name, for %i', (count) => {
    const [own, theirs] = [sentences(locale, count), sentences('en', count)];
    expect([...own.keys()]).toEqual([...theirs.keys()]);
    for (const [key, text] of own) {
      const inEnglish = theirs.get(key) ?? '';
      expect.soft(text, key).not.toBe(inEnglish);
      expect.soft(text, key).not.toMatch(english);
      expect.soft(text, key).not.toMatch(/undefined|NaN|null|object|#|\$|[{}]| {2}|^\s*$/);
      expect.soft(text.includes(name), `${key} names whom: ${text}`).toBe(inEnglish.includes(name));
    }
  });

  it('choose the form by the number wherever English does', () => {
    const form = (text?: string) => text?.replace(/[\d.,]+/g, '_');
    const [at1, at2] = [sentences(locale, 1), sentences(locale, 2)];
    const [en1, en2] = [sentences('en', 1), sentences('en', 2)];
    // Written with a numeral that takes no form of its own: "1-mal", "2-mal".
    const without = locale === 'de' ? ['conflict.placesPerWeek', 'broken.placesPerWeek'] : [];
    for (const key of at1.keys()) {
      if (without.some((start) => key.startsWith(start))) continue;
      if (form(en1.get(key)) !== form(en2.get(key)))
        expect.soft(form(at1.get(key)), key).not.toBe(form(at2.get(key)));
      expect.soft(at1.get(key), key).not.toMatch(wrongNumber[locale].one);
      expect.soft(at2.get(key), key).not.toMatch(wrongNumber[locale].two);
    }
  });
});

it('has words for every hard rule that a co-op’s rota can meet', () => {
  // Nobody is on call in the app, and what was fixed has words by what it is of.
  const elsewhere = new Set(['backups', 'fixed']);
  const rules = hardRules.map((rule) => rule.name).filter((rule) => !elsewhere.has(rule));
  expect(rules.length).toBeGreaterThan(10);
  for (const group of ['conflict', 'broken'] satisfies (keyof Findings)[])
    expect(rules.filter((rule) => !(rule in one[group]))).toEqual([]);
});
