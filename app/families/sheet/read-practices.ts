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
const firm =
  /non[- ]?negotiable|not negotiable|nicht verhandelbar|unverhandelbar|no negociable|innegociable/giu;

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

  const parts = text.split(/,(?=\s*\p{L})/u);
  const several = parts.map((part) =>
    readInLanguage(context.language, (language) => readPractice(part, language, context)),
  );
  if (
    parts.length > 1 &&
    !qualified &&
    several.every((practice) => practice !== null && practice.times.length > 0)
  ) {
    // One "non-negotiable" among several activities does not say which, so the firmness is left to be confirmed.
    return several.flatMap((practice) =>
      practice ? [{ ...practice, nonNegotiable: false, wordsLeft: nonNegotiable }] : [],
    );
  }
  const name = tidy(text);
  return name !== '' && name.length <= nameLimit
    ? [{ name, nonNegotiable, times: [], wordsLeft: qualified }]
    : [];
}

/** A name and then its times, or the other way round; null when times stand in its midst or it has none at all. */
function readPractice(
  text: string,
  language: Language,
  { dayParts }: WordsContext,
): Omit<ReadPractice, 'nonNegotiable'> | null {
  const items = scanTimes(text, language);
  const read = (some: TimeItem[]) =>
    some.some(({ kind }) => kind === 'only') ? null : readTimes(some, dayParts);
  const found = (name: string, rest: TimeItem[], times: ReturnType<typeof read>) => {
    if (!times) return null;
    const clean = tidy(name);
    const nameItems = items.filter((item) => !rest.includes(item));
    const holdsTimes = nameItems.some(({ kind }) => kind === 'days' || kind === 'clock' || kind === 'date');
    if (clean === '' || clean.length > nameLimit || holdsTimes) return null;
    const known = times.daysNamed && times.timesNamed;
    // "sleep, any morning" names sleep; "solo morning" and "morning pages" are names to the end.
    const apart = rest[0]?.kind === 'and' || rest[0]?.kind === 'filler';
    if (!times.daysNamed && !apart) return null;
    return { name: clean, times: known ? times.times : [], wordsLeft: !known };
  };
  for (let index = Math.max(1, items.length - mostTimeItems); index < items.length; index += 1) {
    const rest = items.slice(index);
    const practice = found(text.slice(0, items[index]?.start), rest, read(rest));
    if (practice) return practice;
  }
  for (let index = Math.min(items.length - 1, mostTimeItems); index > 0; index -= 1) {
    const rest = items.slice(0, index);
    const practice = found(text.slice(items[index]?.start), rest, read(rest));
    if (practice && practice.times.length > 0) return practice;
  }
  return null;
}

function tidy(text: string): string {
  const name = text.replace(/\s+/g, ' ').replace(/^[\s,;:.–—-]+|[\s,;:.–—-]+$/g, '');
  return foldText(name) === '' ? '' : name;
}
