import type { PlanStep } from './schema.ts';

const confirmed = ['publish', 'publishRepair', 'forgetRepair'] as const;

/** A step whose success the page shows by nothing else than what is no longer there. */
export type TakenStep = (typeof confirmed)[number];

/** Says in the address of the page that answers which step was taken. */
export function sayTaken(search: URLSearchParams, { intent }: Pick<PlanStep, 'intent'>): void {
  if (confirmed.some((step) => step === intent)) search.set('taken', intent);
}

/** The step that the address says was taken, where the cycle that is shown bears it out. */
export function takenStep(
  search: URLSearchParams,
  { published, proposal }: { published: boolean; proposal: boolean },
): TakenStep | null {
  const taken = confirmed.find((step) => step === search.get('taken'));
  return taken && published && !proposal ? taken : null;
}
