import { describe, expect, test } from 'vitest';
import { readTable } from './read-table.ts';

function table(text: string) {
  const read = readTable(text);
  if (!read.ok) throw new Error(read.reason);
  return read.table;
}

describe('readTable', () => {
  test.each([
    [',', 'Family,Child 1\nEze,Zara'],
    [';', 'Family;Child 1\nEze;Zara'],
    ['\t', 'Family\tChild 1\nEze\tZara'],
    [';', 'sep=;\r\nFamily;Child 1\r\nEze;Zara'],
    [';', '"Family, as you say";Child 1\n"Eze";Zara'.replace('"Family, as you say"', 'Family')],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(table(text)).toEqual({
      delimiter,
      headerRow: 1,
      header: ['Family', 'Child 1'],
      rows: [{ row: 2, cells: ['Eze', 'Zara'] }],
    });
  });

  test('is not led astray by commas in quoted names of columns', () => {
    expect(table('"a, b, c";d\n1;2').delimiter).toBe(';');
  });

  test('keeps the row numbers over quoted line breaks and blank rows', () => {
    const { rows } = table('Family,Note\nEze,"one\ntwo, three"\n\n,,\nGreene,"say ""hi"""\n\n,\n');
    expect(rows).toEqual([
      { row: 2, cells: ['Eze', 'one\ntwo, three'] },
      { row: 5, cells: ['Greene', 'say "hi"'] },
    ]);
  });

  test('makes all rows equally wide, and names no cells that nobody filled', () => {
    const { header, rows } = table('Family;Child;;;\nEze\nGreene;Wren;more;;\n');
    expect(header).toEqual(['Family', 'Child', '']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Eze', '', ''],
      ['Greene', 'Wren', 'more'],
    ]);
  });

  test('leaves formulas alone', () => {
    expect(table('Family,Note\n=1+1,@cmd').rows[0]?.cells).toEqual(['=1+1', '@cmd']);
  });

  test('refuses what it cannot read', () => {
    expect(readTable('Family,Child')).toEqual({ ok: false, reason: 'noRows' });
    expect(readTable(',,\n;;')).toMatchObject({ ok: false, reason: 'noRows' });
    expect(readTable('Family,Note\nEze,ok\nGreene,"open\nmore')).toEqual({
      ok: false,
      reason: 'openQuote',
      row: 3,
    });
    expect(readTable(`Family\n${'Eze\n'.repeat(501)}`)).toEqual({ ok: false, reason: 'tooManyRows' });
    expect(readTable(`Family\n${'Eze\n'.repeat(500)}`)).toMatchObject({ ok: true });
    expect(readTable(`Family\n${'\n'.repeat(6000)}Eze\nGreene`)).toMatchObject({ ok: false });
    expect(readTable(`${'a,'.repeat(60)}a\nb`)).toEqual({ ok: false, reason: 'tooManyColumns' });
  });
});
