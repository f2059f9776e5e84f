import { type ColumnKind, columnKindOf, languageHits } from './column-names.ts';
import { foldText } from './fold-text.ts';
import { type Language, languages } from './languages.ts';

/** Kinds of which a family has several: they carry the number of the adult or child. */
export type NumberedKind =
  | 'adultName'
  | 'adultEmail'
  | 'adultPhone'
  | 'childName'
  | 'childBorn'
  | 'childAllergies';

/** What one column holds, as short text that a form can send: "familyName", "adultEmail.2". */
export type ColumnTarget = Exclude<ColumnKind, NumberedKind> | `${NumberedKind}.${number}`;

const numbered: readonly string[] = [
  'adultName',
  'adultEmail',
  'adultPhone',
  'childName',
  'childBorn',
  'childAllergies',
];
const single: readonly string[] = ['familyName', 'address', 'careDays', 'share'];
const repeatable: readonly string[] = [
  'allergies',
  'unavailable',
  'available',
  'restores',
  'firstAid',
  'note',
  'ignore',
];

/** More adults or children than this in one row is a misread number, not a family. */
export const mostPeople = 12;

/** The target that a form sent, or null when it is none. */
export function parseColumnTarget(text: string): ColumnTarget | null {
  if (single.includes(text) || repeatable.includes(text)) return text as ColumnTarget;
  const [, kind = '', digits = ''] = /^([a-zA-Z]+)\.([1-9]\d?)$/.exec(text) ?? [];
  return numbered.includes(kind) && Number(digits) <= mostPeople ? (text as ColumnTarget) : null;
}

/** Whether two columns may have this target; a second family name would leave open which one counts. */
export function mayRepeat(target: ColumnTarget): boolean {
  return repeatable.includes(target);
}

/**
 * Proposes what each column holds, from its name. What no name explains is kept as a note rather than lost; a nameless
 * column is ignored only when it is empty.
 */
export function matchColumns(table: { header: string[]; rows: { cells: string[] }[] }): ColumnTarget[] {
  const taken = new Set<ColumnTarget>();
  return table.header.map((name, index) => {
    const target = targetOf(foldText(name), taken);
    const proposed = target && (mayRepeat(target) || !taken.has(target)) ? target : null;
    if (proposed) taken.add(proposed);
    if (proposed) return proposed;
    const empty = table.rows.every(({ cells }) => (cells[index] ?? '').trim() === '');
    return empty ? 'ignore' : 'note';
  });
}

/** The language most of the header's names are in, or null when no language leads. */
export function sheetLanguage(header: string[]): Language | null {
  const hits = languageHits(header.map(foldText));
  const most = Math.max(...Object.values(hits));
  const leading = languages.filter((language) => hits[language] === most);
  return most > 0 && leading.length === 1 ? (leading[0] ?? null) : null;
}

function targetOf(folded: string, taken: Set<ColumnTarget>): ColumnTarget | null {
  const number = Number(/\d+/.exec(folded)?.[0] ?? 0) || numberOfRole(folded);
  const words = folded.replace(/\d+/g, ' ').replace(/ +/g, ' ').trim();
  const kind = columnKindOf(words);
  if (kind === null) return null;
  const aboutOne = kind === 'allergies' && number > 0 ? 'childAllergies' : kind;
  if (!numbered.includes(aboutOne)) return aboutOne as ColumnTarget;
  return parseColumnTarget(`${aboutOne}.${number || nextNumber(aboutOne, taken)}`);
}

/** "E-Mail Mutter" and "Mutter" must meet in the same adult, in whichever order the columns stand. */
function numberOfRole(folded: string): number {
  if (/\b(mother|mom|mum|mutter|mama|madre)\b/.test(folded)) return 1;
  return /\b(father|dad|vater|papa|padre)\b/.test(folded) ? 2 : 0;
}

/** Columns without a number ("Parent, Email, Parent, Email") count up. */
function nextNumber(kind: string, taken: Set<ColumnTarget>): number {
  let next = 1;
  while (taken.has(`${kind}.${next}` as ColumnTarget)) next += 1;
  return next;
}
