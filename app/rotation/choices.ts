import type { SlotReason } from '#app/scheduler/explain.ts';
import { whoCouldTake } from '#app/scheduler/explain.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { heldItems } from './held-items.ts';
import type { Planning } from './planning.ts';

type Named = { id: string; name: string };

/** Who and what can be moved at one session, those who could take it without breaking anything apart from the others. */
export type Choices = {
  sessionId: string;
  onDuty: Named[];
  openSlots: number;
  free: Named[];
  notFree: (Named & { reason: SlotReason })[];
  /** Families whose children come, and those whose children do not. */
  coming: Named[];
  staying: Named[];
};

/** Null when the cycle has no such session. */
export function choicesAt(planning: Planning, problem: Problem, sessionId: string): Choices | null {
  if (!problem.sessions.some(({ id }) => id === sessionId)) return null;
  const items = heldItems(planning);
  const reasons = new Map(
    whoCouldTake(problem, items, sessionId).map(({ adult, reason }) => [adult, reason]),
  );
  const inProblem = new Set(problem.families.map(({ id }) => id));
  const adults = planning.adults.filter((adult) => inProblem.has(adult.familyId));
  const named = ({ id, name }: Named): Named => ({ id, name });
  const here = new Set(
    items.places.filter(({ session }) => session === sessionId).map(({ family }) => family),
  );
  const families = planning.families.filter(({ id }) => inProblem.has(id));
  return {
    sessionId,
    onDuty: adults.filter(({ id }) => !reasons.has(id)).map(named),
    openSlots: items.open.find(({ session }) => session === sessionId)?.adults ?? 0,
    free: adults.filter(({ id }) => reasons.get(id) === 'free').map(named),
    notFree: adults.flatMap(({ id, name }) => {
      const reason = reasons.get(id);
      return reason === undefined || reason === 'free' ? [] : [{ id, name, reason }];
    }),
    coming: families.filter(({ id }) => here.has(id)).map(named),
    staying: families.filter(({ id }) => !here.has(id)).map(named),
  };
}
