import type { LocalTime, Weekday } from '#app/time/index.ts';
import { type Clause, isQualified, readClauses } from './clauses.ts';
import { saysNothing } from './fold-text.ts';
import type { ImportedAbsence, ImportedPractice } from './imported-family.ts';
import { readInLanguage } from './languages.ts';
import { readPractices } from './read-practices.ts';
import { readSpan } from './read-span.ts';
import { type ReadTimes, readTimes, type WeeklyTime } from './read-times.ts';
import { scanTimes } from './scan-times.ts';
import type { WordsContext } from './words-context.ts';

/** What became of a cell's words; adults are indexes into the context's. */
export type FromCell<Read> = {
  read: { adult: number; value: Read }[];
  notes: { adult: number | null; text: string }[];
};

/**
 * Reads when adults cannot: "Tue, Thu mornings (Ife works); Tomas only Fri". A statement that names nobody is about
 * the adult named just before it, or else about every adult. What is not understood whole becomes a note.
 */
export function readUnavailable(cell: string, context: WordsContext): FromCell<ImportedAbsence> {
  const result: FromCell<ImportedAbsence> = { read: [], notes: [] };
  if (saysNothing(cell)) return result;
  for (const { clause, adults } of attributed(cell, context, 'everyone')) {
    const words = { column: context.column, source: clause.source, confirm: true as const };
    const span =
      adults &&
      readInLanguage(context.language, (language) => readSpan(clause.text, language, context.dateOrder));
    const times = adults && !span ? readWeekly(clause, context) : null;
    if (!adults || (!span && !times) || isQualified(clause.brackets, context.adults)) {
      result.notes.push({ adult: soleAdult(adults), text: clause.source });
      continue;
    }
    const absences: ImportedAbsence[] = span
      ? [{ kind: 'span', ...span, ...words }]
      : weeklyAbsences(times).map((time) => ({ kind: 'weekly', ...time, ...words }));
    for (const adult of adults) result.read.push(...absences.map((value) => ({ adult, value })));
  }
  return result;
}

/**
 * Reads on which days duty is possible; all other times become unavailable. Half an answer would rule out days that the
 * other half may allow, so a cell is understood whole or kept whole as a note.
 */
export function readAvailable(cell: string, context: WordsContext): FromCell<ImportedAbsence> {
  const result: FromCell<ImportedAbsence> = { read: [], notes: [] };
  if (/^[\s\p{P}]*$/u.test(cell)) return result;
  const ruledOut = exceptions(cell, context);
  if (ruledOut) return ruledOut;
  const statements = attributed(cell, context, 'everyone').map(({ clause, adults }) => ({
    adults,
    times: isQualified(clause.brackets, context.adults) ? null : readWeekly(clause, context),
  }));
  if (statements.length === 0 || statements.some(({ adults, times }) => !adults || !times)) {
    return { read: [], notes: [{ adult: null, text: cell.trim() }] };
  }
  context.adults.forEach((_, adult) => {
    const possible = statements
      .filter(({ adults }) => adults?.includes(adult))
      .flatMap(({ times }) => times?.times ?? []);
    if (possible.length === 0) return;
    const words = { column: context.column, source: cell.trim(), confirm: true as const };
    result.read.push(
      ...allBut(possible).map((time) => ({ adult, value: { kind: 'weekly' as const, ...time, ...words } })),
    );
  });
  return result;
}

/** What "can't do", "any day but" or "not" begin with, in a cell that asks for the opposite. */
const butNot =
  /^\s*(?:(?:can(?:not|['’]?t)(?: do)?|not(?: on)?|(?:(?:any|every) ?day|all) (?:but|except))|(?:kann nicht(?: am)?|nicht(?: am)?|(?:immer|alle tage|jeden tag) ausser)|(?:no (?:puede[ns]?|puedo|podemos)|(?:todos(?: los dias)?|cualquier dia) (?:menos|excepto|salvo)))[\s:]+/i;

/** "No puede los martes" where days with duty are asked for; null where the cell says anything else. */
function exceptions(cell: string, context: WordsContext): FromCell<ImportedAbsence> | null {
  const plain = cell.replaceAll('ß', 'ss').normalize('NFD').replaceAll(/\p{M}/gu, '');
  const said = plain.replace(butNot, '');
  // What says more than one thing is nobody's to guess.
  if (said === plain || /[;\n]|\b(?:only|nur|solo|solamente|unicamente)\b/i.test(said)) return null;
  const { read, notes } = readUnavailable(said, context);
  if (read.length === 0 || notes.length > 0) return null;
  const source = cell.trim();
  return { read: read.map(({ adult, value }) => ({ adult, value: { ...value, source } })), notes };
}

/**
 * Reads what restores adults and when: "Ife: solo run Wed 9:30-10:15 (non-negotiable)". An activity that names nobody
 * is the previously named adult's, or a single parent's; nobody's is kept as a note.
 */
export function readRestores(cell: string, context: WordsContext): FromCell<ImportedPractice> {
  const result: FromCell<ImportedPractice> = { read: [], notes: [] };
  if (saysNothing(cell)) return result;
  for (const { clause, adults } of attributed(cell, context, 'single')) {
    const practices = adults ? readPractices(clause, context) : [];
    if (!adults || practices.length === 0)
      result.notes.push({ adult: soleAdult(adults), text: clause.source });
    for (const adult of adults ?? []) {
      for (const { wordsLeft, ...practice } of practices) {
        const words = { column: context.column, source: clause.source, confirm: true as const };
        result.read.push({ adult, value: { ...practice, ...words } });
        if (wordsLeft) result.notes.push({ adult, text: clause.source });
      }
    }
  }
  return result;
}

/** Reads a list of days ("Mo-Do", "Di,Mi,Do"). `complete` is false when the words say more than the days. */
export function readWeekdays(
  cell: string,
  context: Pick<WordsContext, 'language' | 'dayParts'>,
): { weekdays: Weekday[] | null; complete: boolean } {
  const read = readInLanguage(context.language, (language) =>
    readTimes(scanTimes(cell.replaceAll(/[;\n]/g, ','), language), context.dayParts),
  );
  if (!read?.daysNamed) return { weekdays: null, complete: saysNothing(cell) };
  const weekdays = [...new Set(read.times.flatMap((time) => time.weekdays))].sort((a, b) => a - b);
  return { weekdays, complete: read.times.every(({ from, until }) => from === '00:00' && until === '24:00') };
}

function attributed(cell: string, { adults }: WordsContext, unnamed: 'everyone' | 'single') {
  const everyone = adults.map((_, index) => index);
  let named: number[] | null | 'nobody' = 'nobody';
  return readClauses(cell, adults).map((clause) => {
    if (clause.speaksOf !== 'nobody') named = clause.speaksOf === 'unknown' ? null : clause.speaksOf;
    const otherwise = unnamed === 'everyone' || adults.length === 1 ? everyone : null;
    const bracketed = clause.speaksOf === 'nobody' && clause.inBrackets.length > 0 ? clause.inBrackets : null;
    const about: number[] | null = bracketed ?? (named === 'nobody' ? otherwise : named);
    return { clause, adults: about && about.length > 0 ? about : null };
  });
}

function soleAdult(adults: number[] | null): number | null {
  return adults?.length === 1 ? (adults[0] ?? null) : null;
}

function readWeekly(clause: Clause, { language, dayParts }: WordsContext): ReadTimes | null {
  return readInLanguage(language, (each) => readTimes(scanTimes(clause.text, each), dayParts));
}

function weeklyAbsences(read: ReadTimes | null): WeeklyTime[] {
  if (!read) return [];
  return read.only ? allBut(read.times) : read.times;
}

const wholeWeek: Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The rest of the week: what "only Fri" rules out. Days with the same rest stand together. */
function allBut(times: WeeklyTime[]): WeeklyTime[] {
  const rests = new Map<string, WeeklyTime>();
  for (const weekday of wholeWeek) {
    const taken = times
      .filter(({ weekdays }) => weekdays.includes(weekday))
      .sort((a, b) => (a.from < b.from ? -1 : 1));
    let from: LocalTime = '00:00';
    for (const span of [...taken, { from: '24:00', until: '24:00' }]) {
      if (from < span.from) {
        const key = `${from}-${span.from}`;
        const rest = rests.get(key) ?? { weekdays: [], from, until: span.from };
        rest.weekdays.push(weekday);
        rests.set(key, rest);
      }
      if (span.until > from) from = span.until;
    }
  }
  return [...rests.values()];
}
