import { expect, it } from 'vitest';
import { emptyDraft } from './draft.ts';
import { forgetDrafts, keepDraft, keptDraft, type TabStorage } from './kept-draft.ts';

function storage(): TabStorage & { size: () => number } {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => kept.set(key, value),
    removeItem: (key) => kept.delete(key),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
    size: () => kept.size,
  };
}

const mine = { roundId: 'advent', memberId: 'ife' };

function form(values: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(values)) made.set(name, value);
  return made;
}

it('gives back to their author what was answered so far, and to nobody else', () => {
  const tab = storage();
  expect(keptDraft(tab, mine)).toEqual(emptyDraft);
  keepDraft(tab, mine, form({ rested: '2', time: '9', call: 'yes', other: 'x' }));
  expect(keptDraft(tab, mine)).toEqual({ answers: { rested: 2 }, call: true });
  expect(keptDraft(tab, { ...mine, memberId: 'tomas' })).toEqual(emptyDraft);
  expect(keptDraft(tab, { ...mine, roundId: 'lent' })).toEqual(emptyDraft);
});

it('reads nothing that is no answer, whatever stands in the tab', () => {
  const tab = storage();
  tab.setItem('check-in advent ife', 'rested=7&time=3&call=perhaps');
  expect(keptDraft(tab, mine)).toEqual({ answers: { time: 3 }, call: false });
});

it('forgets every check-in and leaves the rest of the tab alone', () => {
  const tab = storage();
  tab.setItem('scroll', '1');
  keepDraft(tab, mine, form({ rested: '2' }));
  keepDraft(tab, { ...mine, roundId: 'lent' }, form({ rested: '3' }));
  forgetDrafts(tab);
  expect(keptDraft(tab, mine)).toEqual(emptyDraft);
  expect([tab.size(), tab.getItem('scroll')]).toEqual([1, '1']);
});
