import { saySession } from '#app/time/words.ts';
import type { ConflictSeen } from './conflicts.ts';
import { type FindingsReader, sayWeekFrom } from './findings-reader.ts';

/** One of the choices and rules that cannot hold together, as a sentence. */
export function sayConflict(of: ConflictSeen, reader: FindingsReader): string {
  const { conflict, inWeek } = reader.words;
  const words = conflict[keyOf(of)](of.name, of.least, of.most);
  if (of.session) return `${saySession(of.session, reader)}: ${words}`;
  return of.monday
    ? `${inWeek(sayWeekFrom(of.monday, reader))}: ${words}`
    : `${words.slice(0, 1).toLocaleUpperCase(reader.locale)}${words.slice(1)}`;

  function keyOf({ rule, fixed }: ConflictSeen): keyof typeof conflict {
    if (fixed?.of === 'duty') return fixed.held ? 'duty' : 'noDuty';
    if (fixed?.of === 'place') return fixed.held ? 'place' : 'noPlace';
    return rule in conflict ? (rule as keyof typeof conflict) : 'other';
  }
}
