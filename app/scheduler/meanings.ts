import { at, upTo } from './at.ts';
import type { Columns, Row, Terms } from './formulation.ts';
import type { Model } from './model.ts';

const NONE = Number.NEGATIVE_INFINITY;

/** What the column `open` means: a session is open when it has a duty, a place or an open slot. */
export function openRows(model: Model, col: Columns): Row[] {
  const rows: Row[] = [];
  model.sessions.forEach((session, s) => {
    const most = Math.max(
      session.minAdults,
      Math.ceil(model.families.reduce((sum, f) => sum + f.weight, 0) / model.problem.rules.childrenPerAdult),
      1,
    );
    const opens: Terms = [
      ...model.adults.map((_, a): [number, number] => [col.duty(a, s), 1]),
      ...model.families.map((_, f): [number, number] => [col.place(f, s), 1]),
      [col.slots(s), 1],
    ];
    for (const [c] of opens)
      rows.push(
        atMost(
          'open',
          [
            [c, 1],
            [col.open(s), c === col.slots(s) ? -most : -1],
          ],
          0,
        ),
      );
    rows.push(atMost('open', [...opens.map(([c]): [number, number] => [c, -1]), [col.open(s), 1]], 0));
  });
  return rows;
}

/**
 * What the column `rest` means. The rows also say, more tightly, what the rules `comeAlong` and `otherDuty` say.
 */
export function restRows(model: Model, col: Columns): Row[] {
  const rows: Row[] = [];
  model.adults.forEach(({ family }, a) => {
    const along = at(model.families, family).comeAlong;
    for (const s of upTo(model.sessions.length)) {
      const onDuty: Terms = along ? [[col.duty(a, s), 1]] : [];
      rows.push(atMost('rest', [[col.rest(a, s), 1], ...onDuty, [col.place(family, s), -1]], 0));
    }
    // Of sessions that run at once, an adult rests at, serves or is on call for at most one: places do not overlap either.
    for (const together of model.together) {
      const terms = together.flatMap(
        (s): Terms => [
          [col.rest(a, s), 1],
          [col.duty(a, s), 1],
          [col.backup(a, s), 1],
        ],
      );
      rows.push(atMost('rest', terms, 1));
    }
  });
  return rows;
}

function atMost(rule: string, terms: Terms, upper: number): Row {
  return {
    cols: terms.map(([c]) => c),
    coefs: terms.map(([, v]) => v),
    lower: NONE,
    upper,
    source: { rule },
  };
}
