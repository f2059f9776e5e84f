import { type SlotReason, whoCouldTake } from '#app/scheduler/explain/slot-reason.ts';
import type { Problem } from '#app/scheduler/problem.ts';
import { heldItems, type Items } from './held-items.ts';
import type { Pin, Planning } from './planning.ts';

type Named = { id: string; name: string };

/** Who and what can be changed at one session, those who could take a duty without breaking anything apart. */
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
    whoCouldTake(problem, asWished(items, planning.pins), sessionId).map(({ adult, reason }) => [
      adult,
      reason,
    ]),
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

/** The rota with what was fixed and ruled out by hand: a duty that will be theirs fills an adult's week already. */
function asWished(items: Items, pins: Pin[]): Items {
  const of = (kind: Pin['kind']) =>
    pins.flatMap(({ kind: is, adultId, sessionId }) =>
      is === kind && adultId !== null ? [{ adult: adultId, session: sessionId }] : [],
    );
  const key = ({ adult, session }: Items['duties'][number]) => `${adult} ${session}`;
  const left = new Set(of('noDuty').map(key));
  const duties = [...items.duties.filter((duty) => !left.has(key(duty))), ...of('duty')];
  return { ...items, duties: [...new Map(duties.map((duty) => [key(duty), duty])).values()] };
}
