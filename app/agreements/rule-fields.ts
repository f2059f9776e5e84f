import type { Rules } from './rules.ts';

/** The bounds of each number on the form, in the units the form shows. */
export const ruleBounds = {
  childrenPerAdult: { min: 1, max: 10, step: 0.5 },
  infantsUnder: { min: 0, max: 72, step: 1 },
  infantsWeight: { min: 1, max: 4, step: 0.25 },
  minAdults: { min: 1, max: 10, step: 1 },
  arrivalGrace: { min: 0, max: 120, step: 1 },
  restoration: { min: 0, max: 50, step: 0.25 },
  maxDuties: { min: 0, max: 14, step: 1 },
} as const;

export type RuleField = keyof typeof ruleBounds;
export const ruleFields = Object.keys(ruleBounds) as RuleField[];

/** The rules as the form shows them. */
export function asForm(rules: Rules): Record<RuleField, string> {
  return {
    childrenPerAdult: String(rules.childrenPerAdult),
    infantsUnder: String(rules.infants.underMonths),
    infantsWeight: String(rules.infants.weight),
    minAdults: String(rules.minAdults),
    arrivalGrace: String(rules.arrivalGraceMinutes),
    restoration: String(rules.restorationMinutesPerWeek / 60),
    maxDuties: String(rules.maxDutiesPerWeek),
  };
}
