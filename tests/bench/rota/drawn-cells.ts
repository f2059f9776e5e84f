import { buildModel, type Model } from '#app/scheduler/model.ts';
import { overlaps } from '#app/scheduler/overlap.ts';
import type { Assignments, Problem } from '#app/scheduler/problem.ts';

/** What one adult does at one session. */
export interface Cell {
  kind: 'duty' | 'backup' | 'rest' | 'none';
  /** The family's children are in care there. */
  children: boolean;
  /** A practice of the adult lies within the session. */
  practice: boolean;
  unavailable: boolean;
}

export interface Drawn {
  model: Model;
  /** By adult, then session. */
  cells: Cell[][];
  /** Missing minutes by adult, then week. */
  missing: number[][];
}

/** A rota as a picture needs it: every adult at every session, and what each week leaves short. */
export function drawnCells(problem: Problem, rota: Assignments): Drawn {
  const model = buildModel(problem);
  const S = model.sessions.length;
  const held = (items: { session: string; adult: string }[]) =>
    new Set(items.map(({ adult, session }) => JSON.stringify([adult, session])));
  const [duties, backups] = [held(rota.duties), held(rota.backups)];
  const places = new Set(rota.places.map(({ family, session }) => JSON.stringify([family, session])));
  const cells = model.adults.map(({ id, family }, a) => {
    const busy = model.sessions.filter(({ id: s }) => {
      const key = JSON.stringify([id, s]);
      return duties.has(key) || backups.has(key);
    });
    return model.sessions.map((session, s): Cell => {
      const key = JSON.stringify([id, session.id]);
      const children = places.has(JSON.stringify([model.families[family]?.id, session.id]));
      const rests = children && !busy.some((other) => overlaps(other, session));
      return {
        kind: duties.has(key) ? 'duty' : backups.has(key) ? 'backup' : rests ? 'rest' : 'none',
        children,
        practice: (model.practiceMinutes[a * S + s] ?? 0) > 0,
        unavailable: model.unavailable[a * S + s] === 1,
      };
    });
  });
  const missing = model.adults.map(({ promised }, a) =>
    model.weeks.map((_, week) => {
      const had = model.sessions.reduce(
        (sum, session, s) =>
          session.week === week && cells[a]?.[s]?.kind === 'rest' ? sum + session.minutes : sum,
        0,
      );
      return Math.max(0, promised - had);
    }),
  );
  return { model, cells, missing };
}
