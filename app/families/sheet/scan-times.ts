import { remember } from '../../remember.ts';
import { foldText } from './fold-text.ts';
import type { Language } from './languages.ts';
import { longestPhrase, type TimeWord, timeWordsFor } from './time-words.ts';

/** A time of day as written: whether it says which half of the day it means is kept, as "3" alone does not. */
export type WrittenClock = {
  kind: 'clock';
  hour: number;
  minute: number;
  half: 'am' | 'pm' | null;
  /** Written in a way that leaves no doubt about the half, such as "14 Uhr". */
  sure: boolean;
  hasMinutes: boolean;
};

/** A piece of text as seen by somebody who looks for times, and where in the text it stands. */
export type TimeItem = (
  | TimeWord
  | WrittenClock
  | { kind: 'date'; text: string }
  | { kind: 'dash' | 'unknown' }
) & {
  start: number;
  end: number;
};

const piece = new RegExp(
  [
    String.raw`(?<date>\d{4}([-./])\d{1,2}\2\d{1,2}(?!\d)|\d{1,2}([-./])\d{1,2}\3(?:\d{4}|\d{2})(?!\d))`,
    String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d))?(?:\s*(?<suffix>am|pm|a\.m\.|p\.m\.|uhr|hrs?|hs?))?(?![\p{L}\p{N}:])`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}'’]*\.?)`,
    '(?<dash>[-–—])',
    '(?<and>[,&+/.])',
    String.raw`(?<other>[^\s])`,
  ].join('|'),
  'giu',
);

/** A clause is looked at for days, for times and for activities in turn, and what it is cut into stays the same. */
const clausesKept = 50;

/** Cuts text into items in the words of one language. */
export const scanTimes = remember(clausesKept, (text: string, language: Language): readonly TimeItem[] => {
  const pieces = piecesOf(text);
  const items: TimeItem[] = [];
  for (let index = 0; index < pieces.length; ) {
    const first = pieces[index];
    if (!first) break;
    const phrase = phraseAt(pieces.slice(index, index + longestPhrase), language);
    const length = phrase?.length ?? 1;
    const end = pieces[index + length - 1]?.end ?? first.end;
    const meanings = phrase?.meaning ?? [itemOf(first.match)];
    items.push(...meanings.map((meaning) => ({ ...meaning, start: first.start, end })));
    index += length;
  }
  return items;
});

/** The words and signs of a text, which are the same in every language. */
const piecesOf = remember(clausesKept, (text: string) =>
  [...text.matchAll(piece)].map((match) => ({
    match,
    start: match.index,
    end: match.index + match[0].length,
    word: match.groups?.word ? foldText(match.groups.word) : null,
  })),
);

/** The longest phrase at the beginning of some words; null marks what is no word. */
function phraseAt(pieces: { word: string | null }[], language: Language) {
  for (let length = pieces.length; length > 0; length -= 1) {
    const words = pieces.slice(0, length).map(({ word }) => word);
    const meaning = words.includes(null) ? null : timeWordsFor(words.join(' '), language);
    if (meaning) return { meaning, length };
  }
  return null;
}

function itemOf({
  groups = {},
}: RegExpExecArray): TimeWord | WrittenClock | { kind: 'date'; text: string } | { kind: 'dash' | 'unknown' } {
  if (groups.date) return { kind: 'date', text: groups.date };
  if (groups.dash) return { kind: 'dash' };
  if (groups.and) return { kind: 'and' };
  if (!groups.hour) return { kind: 'unknown' };
  const suffix = (groups.suffix ?? '').toLowerCase().replaceAll('.', '');
  const half = suffix === 'am' || suffix === 'pm' ? suffix : null;
  return {
    kind: 'clock',
    hour: Number(groups.hour),
    minute: Number(groups.minute ?? 0),
    half,
    sure: suffix !== '',
    hasMinutes: groups.minute !== undefined,
  };
}
