import type { KnownSoFar } from '#app/rotation/kept-promise.server.ts';
import type { Carried, Relief } from './carrying.ts';

/** What numbers carry by the rule of thumb, and what the scheduler has proved so far for a usual week. */
export type CarriedAndKept = Carried &
  KnownSoFar & { promised: number; reliefs: Relief[]; takes: number | null };

/** What one duty a week brings, where the scheduler gave no answer in time. */
export function fitsByRuleOfThumb({ reliefs, minutes, promised }: CarriedAndKept): boolean {
  return reliefs.length === 0 && minutes + 1e-9 >= promised;
}

/** Whether it is about to be known if the promise fits. */
export function isOpen({ kept, moreSoon, promised }: CarriedAndKept): boolean {
  return moreSoon && (kept === null || (kept.minutes < promised && promised <= kept.bound));
}

/** Whether what is promised is, as far as is known, more than the numbers carry; whoever saves that is told. */
export function mayNotCarry(of: CarriedAndKept): boolean {
  if (isOpen(of)) return false;
  return of.kept ? of.kept.bound < of.promised : of.takes === null && !fitsByRuleOfThumb(of);
}
