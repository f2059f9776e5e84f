import { expect, test } from 'vitest';
import { readAllergies } from './allergies.ts';

const sure = (text: string) => ({ text, confirm: false });
const unsure = (text: string) => ({ text, confirm: true });

test.each([
  ['Noa: peanuts (EpiPen in bag)', ['Noa'], [sure('peanuts (EpiPen in bag)')]],
  ['Hühnerei; Soja', ['Änne'], [sure('Hühnerei; Soja')]],
  ['Mateo: milk', ['Inés', 'Mateo'], [null, sure('milk')]],
  ['ines: egg, Mateo: milk, wheat', ['Inés', 'Mateo'], [sure('egg'), sure('milk, wheat')]],
  ['Inés & Mateo: dust', ['Inés', 'Mateo'], [sure('dust'), sure('dust')]],
  ['nuts', ['Inés', 'Mateo'], [unsure('nuts'), unsure('nuts')]],
  ['Sora: cats; dust', ['Sora', 'Yui'], [unsure('cats; dust'), unsure('dust')]],
  ['Noah: nuts', ['Noa'], [unsure('Noah: nuts')]],
  ['keine', ['Noa'], [null]],
  ['Sora: none; Yui: eggs', ['Sora', 'Yui'], [null, sure('eggs')]],
  ['nuts', [], []],
])('%s for %j', (cell, children, expected) => {
  expect(readAllergies(cell, children)).toEqual(expected);
});
