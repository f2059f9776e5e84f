import { findPeople, leadingPeople, peopleNamedIn } from './find-people.ts';
import { foldText } from './fold-text.ts';
import { languages } from './languages.ts';
import { scanTimes } from './scan-times.ts';

/** One statement of a cell that holds several. */
export type Clause = {
  /** As it stands in the sheet, name and brackets included. */
  source: string;
  /** Without the name and with spaces for brackets. */
  text: string;
  brackets: string[];
  /** Whom it names before the statement. `unknown`: somebody, but nobody of this family. */
  speaksOf: number[] | 'nobody' | 'unknown';
  /** Whom its brackets name, as in "Tue mornings (Ife works)". */
  inBrackets: number[];
};

/** Cuts a cell at semicolons, line breaks and before "Name:", and finds whom each part is about. */
export function readClauses(cell: string, people: string[]): Clause[] {
  const sources = splitClauses(cell, people);
  if (sources.length > mostClauses) return [unreadable(cell.trim())];
  return sources.map((source) => readClause(source, people));
}

/** A family says a handful of things; a cell in many pieces is something else and stays in one. */
const mostClauses = 12;

function splitClauses(cell: string, people: string[]): string[] {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (let index = 0; index < cell.length; index += 1) {
    const character = cell[index] ?? '';
    if (character === '(') depth += 1;
    if (character === ')') depth = Math.max(0, depth - 1);
    const ends = character === ';' || character === '\n' || character === '\r';
    if (depth === 0 && (ends || (character === ',' && namesSomebody(cell.slice(index + 1), people)))) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  parts.push(part);
  return parts.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
}

function namesSomebody(rest: string, people: string[]): boolean {
  const name = /^\s*([^:;,()\d]{1,60}):/.exec(rest.slice(0, 70))?.[1];
  return name !== undefined && findPeople(name, people) !== null;
}

/** A longer statement is a story, not a time; it is kept as a note without searching it word by word. */
const clauseLimit = 200;

function readClause(source: string, people: string[]): Clause {
  if (source.length > clauseLimit) return unreadable(source);
  const brackets = [...source.matchAll(/\(([^()]*)\)/g)].map((match) => (match[1] ?? '').trim());
  const bare = source.replace(/\([^()]*\)/g, (bracket) => ' '.repeat(bracket.length)).trim();
  const inBrackets = peopleNamedIn(brackets.join(' '), people);
  // Neither a digit nor a bracket before the colon: "9:30" and "Mon 9:30" name nobody.
  const [, label, labelled = ''] = /^([^:\d()]{1,80}):\s*([\s\S]*)$/.exec(bare) ?? [];
  if (label !== undefined) {
    return { source, text: labelled, brackets, speaksOf: findPeople(label, people) ?? 'unknown', inBrackets };
  }
  const leading = leadingPeople(bare, people);
  if (!leading) return { source, text: bare, brackets, speaksOf: 'nobody', inBrackets };
  // Mo is a person or a Monday: before another day or time nobody can tell which.
  const speaksOf = couldBeDay(leading.name) && couldBeTime(leading.rest) ? 'unknown' : leading.people;
  return { source, text: leading.rest, brackets, speaksOf, inBrackets };
}

/** Kept as a note; whom it named stays unknown, so what follows it is not put down to somebody else. */
function unreadable(source: string): Clause {
  return { source, text: '', brackets: [], speaksOf: 'unknown', inBrackets: [] };
}

function couldBeDay(name: string): boolean {
  return languages.some((language) => scanTimes(name, language).every(({ kind }) => kind === 'days'));
}

function couldBeTime(rest: string): boolean {
  return languages.some((language) => {
    const first = scanTimes(rest, language)[0]?.kind;
    return first === undefined || !['unknown', 'only', 'away', 'filler'].includes(first);
  });
}

const limiting = new Set(
  (
    'every,other,second,odd,even,week,weeks,except,sometimes,usually,mostly,maybe,not,jede,gerade,ungerade,woche,wochen,' +
    'ausser,manchmal,meist,nicht,evtl,cada,semana,semanas,excepto,salvo,veces,menos'
  ).split(','),
);

/** Brackets that give a reason leave the time as it is; "(every other week)" or "(from 10)" change it. */
export function isQualified(brackets: string[], people: string[]): boolean {
  const names = new Set(people.flatMap((name) => foldText(name).split(' ')));
  return brackets.some((bracket) => {
    const reason = bracket
      .split(/\s+/)
      .filter((word) => !names.has(foldText(word)))
      .join(' ');
    const speaksOfTime = languages.some((language) =>
      scanTimes(reason, language).some(({ kind }) => kind === 'days' || kind === 'clock' || kind === 'date'),
    );
    return (
      speaksOfTime ||
      foldText(reason)
        .split(' ')
        .some((word) => limiting.has(word))
    );
  });
}
