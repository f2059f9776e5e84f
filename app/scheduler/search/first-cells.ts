import { BACKUP, type Board, DUTY, PLACE } from './board.ts';

/** Puts on an empty board what is held fast, then as much of the published rota as still fits. */
export function putFirstCells(board: Board): void {
  const { facts } = board;
  const { A, F, S } = facts;
  for (let c = 0; c < F * S; c += 1) if (facts.mustPlace[c]) board.flip(PLACE, (c / S) | 0, c % S);
  board.turned = 0;
  for (let c = 0; c < A * S; c += 1) {
    const [a, s] = [(c / S) | 0, c % S];
    const f = facts.familyOf[a]!;
    if (facts.mustBackup[c]) board.flip(BACKUP, a, s);
    if (!facts.mustDuty[c]) continue;
    board.flip(DUTY, a, s);
    if (facts.comeAlong[f] && !board.place[f * S + s]) board.flip(PLACE, f, s);
    board.turned = 0;
  }
  for (let c = 0; c < F * S; c += 1) {
    const [f, s] = [(c / S) | 0, c % S];
    if (!facts.wasPlace[c] || board.place[c] || !facts.canPlace[c] || board.placeBeside[c] !== 0) continue;
    if (board.weekPlaces[f * facts.W + facts.week[s]!]! < facts.maxPlaces[f]!) board.flip(PLACE, f, s);
    board.turned = 0;
  }
  for (let c = 0; c < A * S; c += 1) {
    const [a, s] = [(c / S) | 0, c % S];
    const f = facts.familyOf[a]!;
    if (facts.wasDuty[c] && board.dutyFits(a, s) && (!facts.comeAlong[f] || board.place[f * S + s]))
      board.flip(DUTY, a, s);
    else if (facts.wasBackup[c] && facts.canBackup[c] && board.held[c] === 0) board.flip(BACKUP, a, s);
    board.turned = 0;
  }
}
