import { describe, expect, it } from 'vitest';
import { changeWords } from '#app/rotation/components/change-words.ts';
import type { Change } from '#app/scheduler/relax/candidates.ts';
import { hardRules } from '#app/scheduler/rules.ts';
import { messagesFor } from '../../catalogue.ts';
import { type Locale, locales } from '../../locale.ts';
import { planWords } from '../../plan-words.ts';
import type { BrokenCounts } from './en.ts';

const name = 'Ana';
await Promise.all(locales.map(planWords.load));
const one = planWords.read('en');
type Plan = typeof one;

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
  { kind: 'helper', weekday: 2, start: '09:00' },
  { kind: 'duties', perWeek: count },
  { kind: 'session', weekday: 2, start: '09:00', end: '12:00' },
  { kind: 'ratio', childrenPerAdult: 4.5 },
];

/** Every sentence on why a rota does not exist, what a draft breaks, what is missing and what would help. */
function sentences(locale: Locale, count: number): Map<string, string> {
  const t = messagesFor(locale);
  const plan = planWords.read(locale);
  const said = new Map<string, string>();
  const all = <T extends object>(group: string, of: T, say: (key: keyof T) => string) => {
    for (const key of Object.keys(of) as (keyof T)[]) said.set(`${group}.${String(key)}`, say(key));
  };
  all('conflict', plan.conflict, (key) => plan.conflict[key](name, count, count));
  said.set('conflict.placesPerWeek between', plan.conflict.placesPerWeek(name, 0, count));
  all('broken', plan.broken, (key) => plan.broken[key](name, counted(count)));
  all('slotReasons', plan.slotReasons, (key) => plan.slotReasons[key](count));
  all('shortReasons', plan.shortReasons, (key) => plan.shortReasons[key](count));
  for (const change of changes(count)) said.set(`help.${change.kind}`, changeWords(change, t, locale));
  said.set('helpMet', plan.helpMet(count));
  said.set('helpOpen', plan.helpOpen('3 h'));
  said.set('helpMinutes', plan.helpMinutes('3 h'));
  said.set('helpLeast', plan.helpLeast('1 h', '3 h'));
  said.set('helpIn', plan.helpIn('30. 11. – 6. 12.'));
  said.set('helpInWeeks', plan.helpInWeeks(count));
  said.set('unmetOpen', plan.unmetOpen('9:00', count));
  said.set(
    'unmetShort',
    plan.unmetShort(
      Array.from({ length: count }, () => name),
      '1 h',
      '3 h',
    ),
  );
  said.set('reached.all', plan.reached.all(count));
  said.set('reached.wholeWeeks', plan.reached.wholeWeeks(count, 12));
  said.set('reached.fewest', plan.reached.fewest(count, 12));
  said.set('reached.hours', plan.reached.hours('3 h', '9 h'));
  said.set('reached.most', plan.reached.most('1 h'));
  said.set('uncared', plan.uncared(count, count));
  said.set('uncaredMeans', plan.uncaredMeans);
  said.set('uncaredWhen', plan.uncaredWhen);
  said.set('reached.open', plan.reached.open(count));
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

describe.each(['de', 'es'] as const)('the plan’s sentences in %s', (locale) => {
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
  for (const group of ['conflict', 'broken'] satisfies (keyof Plan)[])
    expect(rules.filter((rule) => !(rule in one[group]))).toEqual([]);
});
