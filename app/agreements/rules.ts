import { z } from 'zod';
import { remember } from '#app/remember.ts';

/** What the rota obeys. Stored as JSON in the agreement's version; this codec alone reads and writes it. */
const rulesSchema = z.object({
  /** Care weight one adult may hold. */
  childrenPerAdult: z.number().min(1).max(10),
  /** A child younger than `underMonths` counts `weight`; others count 1. */
  infants: z.object({ underMonths: z.number().int().min(0).max(72), weight: z.number().min(1).max(4) }),
  minAdults: z.number().int().min(1).max(10),
  /** Children arrive at the session's start, or this many minutes after it at the latest. */
  arrivalGraceMinutes: z.number().int().min(0).max(120),
  /** What each adult is promised each week, in minutes. */
  restorationMinutesPerWeek: z.number().int().min(0).max(3000),
  maxDutiesPerWeek: z.number().int().min(0).max(14),
});

export type Rules = z.infer<typeof rulesSchema>;

export const defaultRules: Rules = {
  childrenPerAdult: 3,
  infants: { underMonths: 18, weight: 1.5 },
  minAdults: 1,
  arrivalGraceMinutes: 15,
  restorationMinutesPerWeek: 180,
  maxDutiesPerWeek: 1,
};

export function writeRules(rules: Rules): string {
  return JSON.stringify(rulesSchema.parse(rules));
}

/**
 * Throws when the text was not written by `writeRules`: the database then holds what the app never put there. Checked once
 * for each text, so what it gives is shared and cannot be changed.
 */
export const readRules = remember(500, (text: string): Rules => {
  const rules = rulesSchema.parse(JSON.parse(text));
  Object.freeze(rules.infants);
  return Object.freeze(rules);
});
