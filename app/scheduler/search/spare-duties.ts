import { complete, type Formulation } from '../formulation.ts';
import { Board, DUTY } from './board.ts';
import { weeklyCharges } from './charges.ts';

/**
 * The plan without duties that no rule needs, those of the families with most to do first: among lean ways more adults on duty
 * are never worse, so that some plans have more of them than any other level would want.
 */
export function withoutSpareDuties(form: Formulation, x: Float64Array): Float64Array {
  const board = new Board(form, weeklyCharges(form.model));
  board.setColumns(x);
  const { duty, facts } = board;
  const { S } = facts;
  const load = (a: number): number => {
    const f = facts.familyOf[a]!;
    let minutes = 0;
    for (const own of facts.adultsOf[f]!)
      for (let s = 0; s < S; s += 1) if (duty[own * S + s]) minutes += facts.minutes[s]!;
    return minutes / facts.share[f]!;
  };
  const duties: { a: number; s: number; load: number }[] = [];
  for (let c = 0; c < duty.length; c += 1)
    if (duty[c] && !facts.mustDuty[c]) duties.push({ a: (c / S) | 0, s: c % S, load: load((c / S) | 0) });
  duties.sort((one, other) => other.load - one.load);
  for (const { a, s } of duties) {
    const { broken, openMinutes } = board;
    board.turned = 0;
    board.flip(DUTY, a, s);
    if (board.broken > broken || board.openMinutes > openMinutes) board.undo();
  }
  return complete(form, board.columns());
}
