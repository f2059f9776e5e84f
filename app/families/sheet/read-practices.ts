import { type Clause, isQualified } from './clauses.ts';
import { foldText } from './fold-text.ts';
import type { PracticeTime } from './imported-family.ts';
import { type Language, readInLanguage } from './languages.ts';
import { mostTimeItems, readTimes } from './read-times.ts';
import { scanTimes, type TimeItem } from './scan-times.ts';
import type { WordsContext } from './words-context.ts';

/** `wordsLeft`: the clause says more than name and times carry, so it is kept as a note too. */
export type ReadPractice = {
  name: string;
  nonNegotiable: boolean;
  times: PracticeTime[];
  wordsLeft: boolean;
};

const nameLimit = 120;
/** "Only Fri" says when an activity is not. */
const neverInTimes: ReadonlySet<TimeItem['kind']> = new Set(['unknown', 'only', 'away', 'date']);
const neverInNames: ReadonlySet<TimeItem['kind']> = new Set(['days', 'clock', 'date']);
const firm =
  /non[- ]?negotiable|not negotiable|nicht verhandelbar|unverhandelbar|no negociable|innegociable|irrenunciable/giu;

/** Reads one clause as one activity or, where commas part several with times of their own, as several. */
export function readPractices(clause: Clause, context: WordsContext): ReadPractice[] {
  const nonNegotiable = [clause.text, ...clause.brackets].some((text) => text.search(firm) >= 0);
  const text = clause.text.replace(firm, ' ');
  const qualified = isQualified(
    clause.brackets.filter((bracket) => bracket.search(firm) < 0),
    context.adults,
  );
  const whole = readInLanguage(context.language, (language) => readPractice(text, language, context));
  if (whole) return [{ ...whole, ...(qualified && { times: [], wordsLeft: true }), nonNegotiable }];

  const several = qualified ? null : readSeveral(text.split(/,(?=\s*\p{L})/u), context);
  // One "non-negotiable" among several activities does not say which, so the firmness is left to be confirmed.
  if (several)
    return several.map((practice) => ({ ...practice, nonNegotiable: false, wordsLeft: nonNegotiable }));
  const name = tidy(text);
  return name !== '' && name.length <= nameLimit
    ? [{ name, nonNegotiable, times: [], wordsLeft: qualified }]
    : [];
}

/** Several activities, each with times of its own; null as soon as one has none. */
function readSeveral(parts: string[], context: WordsContext): Omit<ReadPractice, 'nonNegotiable'>[] | null {
  if (parts.length < 2) return null;
  const several: Omit<ReadPractice, 'nonNegotiable'>[] = [];
  for (const part of parts) {
    const practice = readInLanguage(context.language, (language) => readPractice(part, language, context));
    if (!practice || practice.times.length === 0) return null;
    several.push(practice);
  }
  return several;
}

/** A name and then its times, or the other way round; null when times stand in its midst or it has none at all. */
function readPractice(
  text: string,
  language: Language,
  { dayParts }: WordsContext,
): Omit<ReadPractice, 'nonNegotiable'> | null {
  const items = scanTimes(text, language);
  const found = (name: string, rest: readonly TimeItem[]) => {
    const times = readTimes(rest, dayParts);
    if (!times) return null;
    const clean = tidy(name);
    if (clean === '' || clean.length > nameLimit) return null;
    const known = times.daysNamed && times.timesNamed;
    // "sleep, any morning" names sleep; "solo morning" and "morning pages" are names to the end.
    const apart = rest[0]?.kind === 'and' || rest[0]?.kind === 'filler';
    if (!times.daysNamed && !apart) return null;
    return { name: clean, times: known ? times.times : [], wordsLeft: !known };
  };
  for (const index of nameFirst(items)) {
    const practice = found(text.slice(0, items[index]?.start), items.slice(index));
    if (practice) return practice;
  }
  for (const index of timesFirst(items)) {
    const practice = found(text.slice(items[index]?.start), items.slice(0, index));
    if (practice && practice.times.length > 0) return practice;
  }
  return null;
}

/** Where times may begin behind a name: what stands before holds no time, and what follows holds nothing else. */
function nameFirst(items: readonly TimeItem[]): number[] {
  const lastOther = items.findLastIndex(({ kind }) => neverInTimes.has(kind));
  const firstTime = items.findIndex(({ kind }) => neverInNames.has(kind));
  const least = Math.max(1, items.length - mostTimeItems, lastOther + 1);
  return range(least, Math.min(items.length - 1, firstTime === -1 ? items.length : firstTime));
}

/** Where a name may begin behind its times, the last such place first. */
function timesFirst(items: readonly TimeItem[]): number[] {
  const firstOther = items.findIndex(({ kind }) => neverInTimes.has(kind));
  const lastTime = items.findLastIndex(({ kind }) => neverInNames.has(kind));
  const most = Math.min(items.length - 1, mostTimeItems, firstOther === -1 ? items.length : firstOther);
  return range(Math.max(1, lastTime + 1), most).reverse();
}

function range(first: number, last: number): number[] {
  const numbers: number[] = [];
  for (let number = first; number <= last; number += 1) numbers.push(number);
  return numbers;
}

function tidy(text: string): string {
  const name = text.replace(/\s+/g, ' ').replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '');
  return foldText(name) === '' ? '' : name;
}
