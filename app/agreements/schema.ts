import { z } from 'zod';
import { type RuleField, ruleBounds } from './rule-fields.ts';
import type { Rules } from './rules.ts';

const number = (field: RuleField) => {
  const { min, max, step } = ruleBounds[field];
  return z.coerce
    .number('outOfRange')
    .min(min, 'outOfRange')
    .max(max, 'outOfRange')
    .multipleOf(step, 'outOfRange');
};

export const rulesFormSchema = z
  .object({
    childrenPerAdult: number('childrenPerAdult'),
    infantsUnder: number('infantsUnder'),
    infantsWeight: number('infantsWeight'),
    minAdults: number('minAdults'),
    arrivalGrace: number('arrivalGrace'),
    restoration: number('restoration'),
    maxDuties: number('maxDuties'),
  })
  .transform(
    (form): Rules => ({
      childrenPerAdult: form.childrenPerAdult,
      infants: { underMonths: form.infantsUnder, weight: form.infantsWeight },
      minAdults: form.minAdults,
      arrivalGraceMinutes: form.arrivalGrace,
      restorationMinutesPerWeek: Math.round(form.restoration * 60),
      maxDutiesPerWeek: form.maxDuties,
    }),
  );
