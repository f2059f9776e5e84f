import { describe, expect, it } from 'vitest';
import { finish, readDraft } from './draft.ts';
import { questions } from './questions.ts';

function form(values: Record<string, string>): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(values)) made.set(name, value);
  return made;
}

const all = Object.fromEntries(questions.map((question) => [question, '4']));

describe('the draft of a check-in', () => {
  it('reads known answers and leaves out everything else', () => {
    const draft = readDraft(form({ rested: '5', time: '6', practice: 'x', call: 'yes', step: '2' }));
    expect(draft).toEqual({ answers: { rested: 5 }, call: true });
  });

  it('is finished when every question is answered, else leads to the first that is not', () => {
    expect(finish(readDraft(form(all)))).toMatchObject({ ok: true, answers: { coop: 4 } });
    const { time: _time, coop: _coop, ...some } = all;
    expect(finish(readDraft(form(some)))).toEqual({ ok: false, missing: 'time' });
  });
});
