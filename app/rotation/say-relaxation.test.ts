import { expect, test } from 'vitest';
import { findingsReader } from './findings-reader.ts';
import type { RelaxationSeen } from './relaxations.ts';
import { sayRelaxation } from './say-relaxation.ts';

const brings = (of: Pick<RelaxationSeen, 'mostMissing' | 'eased'> & Partial<RelaxationSeen>) =>
  sayRelaxation(
    {
      change: { kind: 'longer', weekday: 1, start: '08:30', minutes: 30 },
      mondays: ['2026-11-30', '2026-12-07', '2026-12-14'],
      openMinutes: 0,
      adultWeeks: 0,
      minutes: 0,
      ...of,
    },
    findingsReader('en', '2026-11-29'),
  ).brings.replace(/\s/g, ' ');

test('a most that would stay what it is is never called an effect', () => {
  const of = { mostMissing: { before: 180, after: 180 }, eased: { minutes: 180, times: 6 } };
  expect(brings(of)).toBe(
    'In the weeks 30 Nov – 20 Dec: somebody would miss 3 h in a week on 6 fewer occasions.',
  );
});

test('a most that would be smaller is named with what it is now', () => {
  const of = { mostMissing: { before: 180, after: 90 }, eased: { minutes: 180, times: 3 } };
  expect(brings(of)).toBe(
    'In the weeks 30 Nov – 20 Dec: nobody would miss more than 1 h 30 min in a week (now 3 h).',
  );
});

test('duties that are filled at the cost of promised time say so', () => {
  const same = { mostMissing: { before: 180, after: 180 }, eased: null };
  expect(brings({ ...same, openMinutes: 240, minutes: -300 })).toBe(
    'In the weeks 30 Nov – 20 Dec: 4 h of duty would no longer be open; but 5 h less of the promised time in all.',
  );
});

test('weeks that do not follow each other are told apart', () => {
  const of = { mostMissing: { before: 180, after: 90 }, eased: { minutes: 180, times: 3 } };
  expect(brings({ ...of, mondays: ['2026-11-30', '2026-12-07', '2026-12-21'] })).toBe(
    'In the weeks 30 Nov – 13 Dec and 21 Dec – 27 Dec: nobody would miss more than 1 h 30 min in a week (now 3 h).',
  );
});
