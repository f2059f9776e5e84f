import type { KeptPromise } from '#app/rotation/kept-promise.server.ts';
import type { Carried, Relief } from './carrying.ts';

export type CarriedAndKept = Carried & {
  promised: number;
  reliefs: Relief[];
  takes: number | null;
  /** What the scheduler proved for a usual week; null where it gave no answer in time. */
  kept: KeptPromise | null;
};

/** What one duty a week brings, where the scheduler gave no answer in time. */
export function fitsByRuleOfThumb({ reliefs, minutes, promised }: CarriedAndKept): boolean {
  return reliefs.length === 0 && minutes + 1e-9 >= promised;
}

/** Whether what is promised is, as far as is known, more than the numbers carry; whoever saves that is told. */
export function mayNotCarry(of: CarriedAndKept): boolean {
  return of.kept ? of.kept.bound < of.promised : of.takes === null && !fitsByRuleOfThumb(of);
}
