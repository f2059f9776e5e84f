import { BACKUP, type Board, DUTY, PLACE } from './board.ts';
import { type MayMiss, waysOf } from './ways.ts';

/** Most ways to be listed; above it single changes have to do. */
const MOST = 40_000;

/**
 * Every way one family may spend one week (its places and its adults' duties) that its own rules allow and that leaves no
 * adult shorter than wanted. A search that trades one way for another crosses in one step what single changes would have
 * to cross through rests lost and rules broken: the columns of set-partitioning rostering (Desaulniers, Desrosiers &
 * Solomon 2005, "Column Generation"), used as moves.
 */
export class FamilyWeeks {
  private readonly board: Board;
  /** Ways one after another: places, then adult and session of each duty. */
  private readonly data: Int32Array;
  private readonly groups: { family: number; week: number; starts: Int32Array }[] = [];

  constructor(board: Board, mayMiss: MayMiss) {
    this.board = board;
    const data: number[] = [];
    const { facts } = board;
    let total = 0;
    for (let f = 0; f < facts.F && total <= MOST; f += 1)
      for (let w = 0; w < facts.W; w += 1) {
        const ways = waysOf(facts, f, w, mayMiss);
        if (ways === null || ways.length < 2) continue;
        total += ways.length;
        const starts = ways.map(({ places, duties }) => {
          const start = data.length;
          data.push(places.length, duties.length, ...places, ...duties.flat());
          return start;
        });
        this.groups.push({ family: f, week: w, starts: Int32Array.from(starts) });
      }
    // A part of the families would draw the search to them alone.
    if (total > MOST) this.groups.length = 0;
    this.data = Int32Array.from(data);
  }

  get size(): number {
    return this.groups.reduce((sum, { starts }) => sum + starts.length, 0);
  }

  /** Gives a family another way to spend a week; false when it cannot be taken up. */
  change(random: () => number): boolean {
    const { board: b, data, groups } = this;
    const { S, sessionsOf, adultsOf, mustBackup, overlapping } = b.facts;
    const group = groups[(random() * groups.length) | 0];
    if (group === undefined) return false;
    const { family: f, week, starts } = group;
    const i = starts[(random() * starts.length) | 0]!;
    const places = data[i]!;
    const duties = data[i + 1]!;
    const firstPlace = i + 2;
    const firstDuty = firstPlace + places;
    const sessions = sessionsOf[week]!;
    for (const a of adultsOf[f]!)
      for (const s of sessions) {
        if (!b.duty[a * S + s]) continue;
        let kept = false;
        for (let d = 0; d < duties; d += 1)
          if (data[firstDuty + 2 * d] === a && data[firstDuty + 2 * d + 1] === s) kept = true;
        if (!kept) b.flip(DUTY, a, s);
      }
    for (const s of sessions) {
      let wanted = 0;
      for (let p = 0; p < places; p += 1) if (data[firstPlace + p] === s) wanted = 1;
      if (b.place[f * S + s] !== wanted) b.flip(PLACE, f, s);
    }
    for (let d = 0; d < duties; d += 1) {
      const a = data[firstDuty + 2 * d]!;
      const s = data[firstDuty + 2 * d + 1]!;
      if (b.duty[a * S + s]) continue;
      if (b.held[a * S + s]! > 0)
        for (const o of overlapping[s]!)
          if (b.backup[a * S + o] && !mustBackup[a * S + o]) b.flip(BACKUP, a, o);
      if (!b.dutyFits(a, s)) return false;
      b.flip(DUTY, a, s);
    }
    return true;
  }
}
