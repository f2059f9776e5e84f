import { z } from 'zod';
import { isLocalDate } from '#app/time/index.ts';

/** The form that opens a round. */
export const openRoundSchema = z.object({
  title: z.string('needed').trim().min(1, 'needed').max(80, 'tooLong'),
  closesOn: z.string('dateWrong').refine(isLocalDate, 'dateWrong'),
});

/** The form that closes one. */
export const closeRoundSchema = z.object({ round: z.string().min(1).max(64) });
