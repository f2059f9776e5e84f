import type { Rules } from '#app/agreements/rules.ts';
import { type LocalDate, monthsOld } from '#app/time/index.ts';

/** What a child counts against the ratio on a day: infants more, others 1. */
export function careWeight(bornOn: LocalDate | null, on: LocalDate, infants: Rules['infants']): number {
  return bornOn !== null && monthsOld(bornOn, on) < infants.underMonths ? infants.weight : 1;
}
