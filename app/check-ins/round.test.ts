import { describe, expect, it } from 'vitest';
import { type Question, questions, steps } from './questions.ts';
import { endedOn, groupResults, isOpen, type Tally } from './round.ts';

const closed = { closesOn: '2026-12-10', closedAt: '2026-12-05T20:00:00.000Z' };
const today = '2026-12-06';
const enough = { adults: 5, families: 4 };

function tallies(counts: Partial<Record<Question, number[]>>): Tally[] {
  return questions.flatMap((question) =>
    steps.map((option) => ({
      question,
      option,
      answers: (counts[question] ?? [0, 0, 5, 0, 0])[option - 1] ?? 0,
    })),
  );
}

function shown(counts: Partial<Record<Question, number[]>>, question: Question) {
  const found = groupResults(closed, today, enough, tallies(counts));
  if (!found.ok) throw new Error(found.reason);
  return found.results.questions.find((result) => result.question === question);
}

/** The counts shown for one question; none where it is withheld. */
function groups(rested: number[]): number[] {
  const result = shown({ rested }, 'rested');
  return result?.shown === 'groups' ? result.groups.map(({ count }) => count) : [];
}

describe('a round', () => {
  it('takes answers through its last day, and none once closed', () => {
    const round = { closesOn: '2026-12-10', closedAt: null };
    expect(isOpen(round, '2026-12-10')).toBe(true);
    expect(isOpen(round, '2026-12-11')).toBe(false);
    expect(isOpen(closed, today)).toBe(false);
  });

  it('ended on its last day or when it was closed, in the zone of the co-op', () => {
    expect(endedOn({ closesOn: '2026-12-10', closedAt: null }, 'Europe/Berlin')).toBe('2026-12-10');
    expect(endedOn({ closesOn: '2026-12-10', closedAt: '2026-12-05T23:30:00.000Z' }, 'Europe/Berlin')).toBe(
      '2026-12-06',
    );
  });
});

describe('the results of a group', () => {
  it('do not exist while the round is open', () => {
    const open = { closesOn: '2026-12-10', closedAt: null };
    expect(groupResults(open, today, enough, tallies({}))).toEqual({ ok: false, reason: 'open' });
  });

  it.each([
    [4, 4],
    [5, 3],
    [0, 0],
  ])('do not exist for %i adults of %i families', (adults, families) => {
    const found = groupResults(closed, today, { adults, families }, tallies({}));
    expect(found).toEqual({ ok: false, reason: 'tooFew' });
  });

  it('put the adults first', () => {
    const found = groupResults(closed, today, enough, tallies({}));
    expect(found.ok && found.results.questions.map((result) => result.subject)).toEqual([
      'adults',
      'adults',
      'adults',
      'children',
      'coop',
    ]);
  });

  it('show single steps only where nobody stands alone on one', () => {
    expect(groups([2, 0, 3, 0, 0])).toEqual([2, 0, 3, 0, 0]);
    expect(groups([1, 1, 0, 2, 1])).toEqual([2, 0, 3]);
    expect(groups([1, 1, 1, 1, 1])).toEqual([3, 2]);
    expect(groups([0, 1, 0, 1, 3])).toEqual([]);
    expect(groups([1, 1, 1, 0, 2])).toEqual([3, 2]);
    expect(groups([2, 0, 1, 1, 1])).toEqual([3, 2]);
    expect(groups([0, 2, 2, 1, 0])).toEqual([2, 3]);
  });

  it('show that all answered alike, and nothing where one person stands far from all others', () => {
    expect(groups([5, 0, 0, 0, 0])).toEqual([5, 0, 0, 0, 0]);
    expect(groups([1, 0, 4, 0, 0])).toEqual([5, 0]);
    expect(shown({ rested: [1, 0, 0, 0, 4] }, 'rested')).toEqual({
      question: 'rested',
      subject: 'adults',
      shown: 'withheld',
    });
  });

  it('withhold a question whose counts are not those of the group', () => {
    expect(shown({ coop: [0, 0, 3, 0, 0] }, 'coop')).toMatchObject({ shown: 'withheld' });
  });

  it('never show the children without the adults', () => {
    const alone = [1, 0, 0, 0, 4];
    expect(shown({ rested: alone, time: alone, practice: alone }, 'children')).toMatchObject({
      shown: 'withheld',
    });
    expect(shown({ rested: alone, time: alone }, 'children')).toMatchObject({ shown: 'groups' });
  });
});
