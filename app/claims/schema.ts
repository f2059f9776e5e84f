import { z } from 'zod';

const id = z.string().min(1).max(64);

/** The four forms of the week and the rota. */
export const claimFormSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('claimDuty'), dutyId: id }),
  z.object({ intent: z.literal('releaseDuty'), dutyId: id }),
  z.object({ intent: z.literal('claimPlace'), sessionId: id, childId: id }),
  z.object({ intent: z.literal('releasePlace'), sessionId: id, childId: id }),
]);

export type ClaimForm = z.output<typeof claimFormSchema>;
