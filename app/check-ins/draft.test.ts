import { describe, expect, it } from 'vitest';
import { emptyDraft, finish, lastStep, move, readDraft } from './draft.ts';
import { questions } from './questions.ts';

function form(values: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(values)) made.set(name, value);
  return made;
}

const all = Object.fromEntries(questions.map((question) => [question, '4']));

describe('the draft of a check-in', () => {
  it('reads known answers and leaves out everything else', () => {
    const draft = readDraft(form({ step: '2', rested: '5', time: '6', practice: 'x', call: 'yes' }));
    expect(draft).toEqual({ step: 2, answers: { rested: 5 }, call: true });
  });

  it.each([
    ['-3', 0],
    ['99', lastStep],
    ['1.5', 0],
    ['', 0],
  ])('keeps the step %j within the set', (step, expected) => {
    expect(readDraft(form({ step })).step).toBe(expected);
  });

  it('goes on only past an answered question, and back always, keeping the answers', () => {
    expect(move(emptyDraft, 'next')).toEqual({ draft: emptyDraft, missing: true });
    const first = readDraft(form({ step: '0', rested: '2' }));
    const second = move(first, 'next');
    expect(second).toEqual({ draft: { ...first, step: 1 }, missing: false });
    expect(move(second.draft, 'back').draft).toEqual(first);
    expect(move(first, 'back').draft.step).toBe(0);
  });

  it('is finished when every question is answered, else leads to the first that is not', () => {
    expect(finish(readDraft(form({ ...all, step: '5' })))).toMatchObject({ ok: true });
    const { time: _left, ...some } = all;
    expect(finish(readDraft(form({ ...some, step: '5' })))).toMatchObject({
      ok: false,
      moved: { draft: { step: 1 }, missing: true },
    });
  });
});
