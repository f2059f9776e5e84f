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
export type TimeItem = (TimeWord | WrittenClock | { kind: 'date'; text: string } | { kind: 'dash' | 'unknown' }) & {
  start: number;
  end: number;
};

const piece = new RegExp(
  [
    String.raw`(?<date>\d{4}([-./])\d{1,2}\2\d{1,2}(?!\d)|\d{1,2}([-./])\d{1,2}\3(?:\d{4}|\d{2})(?!\d))`,
    String.raw`(?<hour>\d{1,2})(?:[:.h](?<minute>\d\d))?(?:\s*(?<suffix>am|pm|a\.m\.|p\.m\.|uhr|hrs?|hs?))?(?![\p{L}\p{N}:])`,
    String.raw`(?<word>\p{L}[\p{L}\p{M}'’]*)`,
    String.raw`(?<dash>[-–—])`,
    String.raw`(?<and>[,&+/.])`,
    String.raw`(?<other>[^\s])`,
  ].join('|'),
  'giu',
);

/** Cuts text into items in the words of one language. */
export function scanTimes(text: string, language: Language): TimeItem[] {
  const pieces = [...text.matchAll(piece)];
  const items: TimeItem[] = [];
  for (let index = 0; index < pieces.length; ) {
    const match = pieces[index];
    if (!match) break;
    const start = match.index;
    const phrase = match.groups?.word ? phraseAt(text, pieces, index, language) : null;
    if (phrase) {
      items.push(...phrase.meaning.map((meaning) => ({ ...meaning, start, end: phrase.end })));
      index += phrase.length;
    } else {
      items.push({ ...itemOf(match), start, end: start + match[0].length });
      index += 1;
    }
  }
  return items;
}

function phraseAt(text: string, pieces: RegExpExecArray[], index: number, language: Language) {
  for (let length = longestPhrase; length > 0; length -= 1) {
    const words = pieces.slice(index, index + length);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < length || words.some((word) => !word.groups?.word)) continue;
    const end = last.index + last[0].length;
    const meaning = timeWordsFor(text.slice(first.index, end), language);
    if (meaning) return { meaning, length, end };
  }
  return null;
}

function itemOf({ groups = {} }: RegExpExecArray): TimeWord | WrittenClock | { kind: 'date'; text: string } | { kind: 'dash' | 'unknown' } {
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
