import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildImport, dateOrderOf } from './build-import.ts';
import { type ColumnTarget, matchColumns } from './columns.ts';
import { decodeSheet } from './decode-sheet.ts';
import { matchExisting } from './match-existing.ts';
import { readTable } from './read-table.ts';
import { usualDayParts } from './read-times.ts';
import { readAvailable, readRestores, readUnavailable } from './words-to-times.ts';

const today = '2026-12-01';

function importAny(sheet: Uint8Array | string, columns?: ColumnTarget[]) {
  const decoded = decodeSheet(sheet);
  const read = decoded.ok ? readTable(decoded.text) : decoded;
  if (!read.ok) return null;
  const targets = columns ?? matchColumns(read.table);
  const dateOrder = dateOrderOf(read.table, targets);
  const built = buildImport({ table: read.table, columns: targets, dateOrder, today });
  matchExisting([], built.families);
  return built;
}

const vocabulary = fc.constantFrom(
  ...'Mon Tue Do Mo mi lun-mié only nur mornings (Ife works) ( ) : ; , - – 9 9:30 10:15 3pm Uhr bis until from a'.split(
    ' ',
  ),
  ...[
    '2027-01-15',
    '31.02.2023',
    'Ife',
    'Ife:',
    'Tomas',
    'Asa on leave',
    '\n',
    '"',
    'every other',
    'non-negotiable',
    '=',
  ],
);
const phrase = fc.array(vocabulary, { maxLength: 14 }).map((words) => words.join(' '));
const cell = fc.oneof(
  phrase,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
);

test('any text or bytes are read or refused, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.uint8Array({ maxLength: 400 }), phrase),
      (sheet) => {
        importAny(sheet);
      },
    ),
    { numRuns: 300 },
  );
});

test('any cells under any columns are read or named as faults', () => {
  const columns: ColumnTarget[] = [
    'familyName',
    'adultName.1',
    'adultEmail.1',
    'adultName.2',
    'childName.1',
    'childBorn.1',
    'childName.2',
    'allergies',
    'unavailable',
    'available',
    'careDays',
    'restores',
    'firstAid',
    'share',
  ];
  const rows = fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(rows, (cells) => {
      const quoted = cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
      importAny([columns.join(','), ...quoted].join('\n'), columns);
    }),
    { numRuns: 200 },
  );
});

test('what words become is bounded, sourced and to be confirmed', () => {
  const context = {
    adults: ['Ife Abara', 'Mo Greene'],
    column: 'Words',
    language: null,
    dateOrder: 'dmy' as const,
    dayParts: usualDayParts,
  };
  fc.assert(
    fc.property(cell, (text) => {
      const found = [
        ...readUnavailable(text, context).read,
        ...readAvailable(text, context).read,
        ...readRestores(text, context).read,
      ];
      for (const { adult, value } of found) {
        expect(adult).toBeLessThan(context.adults.length);
        expect(adult).toBeGreaterThanOrEqual(0);
        expect(value.confirm).toBe(true);
        expect(text).toContain(value.source);
        const times = 'times' in value ? value.times : value.kind === 'weekly' ? [value] : [];
        for (const { from, until, weekdays } of times) {
          expect(from < until).toBe(true);
          expect(weekdays.length).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('a full megabyte of awkward words is read in a moment', () => {
  for (const word of ['Mon, ', ';a', '((', 'Mon Tue ', '9-10 ', 'on Mon ']) {
    const text = Array(10)
      .fill(word.repeat(190 / word.length))
      .join(';');
    const rows = Array.from({ length: 500 }, () => `Eze,Ife,Leo,"${text}"`);
    const started = performance.now();
    importAny(['Family,Parent 1,Child 1,What restores us', ...rows].join('\n'));
    expect(performance.now() - started).toBeLessThan(5_000);
  }
});
