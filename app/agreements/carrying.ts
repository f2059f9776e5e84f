/**
 * What the numbers of an agreement can carry, as arithmetic. With `ratio` R children for each adult and c children in a
 * family, an adult on duty brings c along and looks after R − c more, so one duty a week gives each family about
 * (R − c) / c free sessions. The scheduler proves the exact figure once families and sessions are known.
 */
export type Carried = {
  /** Free sessions a week for each family. */
  freeSessions: number;
  /** Minutes a week to themselves for each adult. */
  minutes: number;
};

export function carried(of: {
  ratio: number;
  childrenPerFamily: number;
  sessionMinutes: number;
  duties?: number;
}): Carried {
  const duties = of.duties ?? 1;
  const freeSessions = Math.max(0, (duties * (of.ratio - of.childrenPerFamily)) / of.childrenPerFamily);
  return { freeSessions, minutes: freeSessions * of.sessionMinutes };
}

export type Relief =
  | { kind: 'ratio'; ratio: number }
  | { kind: 'duties'; duties: number }
  | { kind: 'longerSessions'; minutes: number }
  | { kind: 'lowerPromise'; minutes: number };

/** Children whom one adult is ever proposed to look after. */
const MOST_RATIO = 10;

/** Each change that alone would make `promised` minutes possible; empty when the promise fits as it is. */
export function reliefs(of: {
  ratio: number;
  /** Children whom the largest session takes: an adult cannot look after more. */
  capacity: number;
  childrenPerFamily: number;
  sessionMinutes: number;
  promised: number;
}): Relief[] {
  const now = carried(of);
  if (now.minutes + 1e-9 >= of.promised) return [];
  const found: Relief[] = [];
  const ratio = Math.ceil(of.childrenPerFamily * (1 + of.promised / of.sessionMinutes) - 1e-9);
  if (ratio <= Math.min(MOST_RATIO, of.capacity)) found.push({ kind: 'ratio', ratio });
  if (now.freeSessions > 0) {
    const duties = Math.ceil(of.promised / now.minutes - 1e-9);
    if (duties <= 3) found.push({ kind: 'duties', duties });
    const minutes = Math.ceil(of.promised / now.freeSessions / 15) * 15;
    if (minutes <= 600) found.push({ kind: 'longerSessions', minutes });
    found.push({ kind: 'lowerPromise', minutes: Math.floor(now.minutes / 15) * 15 });
  }
  return found;
}
