import { z } from 'zod';
import { isLocalDate, weekdayOf } from '#app/time/index.ts';

const id = z.string().min(1).max(64);

/** As many weeks as a cycle may have. */
export const mostWeeks = 12;

/** The form that starts a cycle. Messages are reasons; the page words them. */
export const startCycleSchema = z.object({
  firstDay: z.string('notMonday').refine((day) => isLocalDate(day) && weekdayOf(day) === 1, 'notMonday'),
  weeks: z.coerce.number('weeksWrong').int('weeksWrong').min(1, 'weeksWrong').max(mostWeeks, 'weeksWrong'),
});

/** The plan page's other buttons. `who` is "adult:" or "family:" and the id. */
export const planStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('solve'), cycle: id }),
  z.object({ intent: z.literal('stop'), cycle: id }),
  z.object({ intent: z.literal('publish'), cycle: id, draft: id }),
  z.object({ intent: z.literal('publishRepair'), cycle: id, repair: id }),
  z.object({ intent: z.literal('forgetRepair'), cycle: id, repair: id }),
  z.object({ intent: z.literal('unpin'), cycle: id, session: id, pin: id }),
  z.object({
    intent: z.enum(['fix', 'forbid']),
    cycle: id,
    session: id,
    who: z.string().regex(/^(adult|family):[\w-]{1,64}$/),
    /** Whose duty of a draft is fixed for `who`: an adult's id, "open" for an open slot, "more" for one more. */
    from: id.optional(),
  }),
]);

export type PlanStep = z.infer<typeof planStepSchema>;
