import { z } from 'zod';
import { demoRoles } from './demo.ts';

/** What the demo's buttons ask for. */
export const demoStepSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('walkIn'), as: z.enum(demoRoles) }),
  z.object({ intent: z.literal('reset') }),
  z.object({ intent: z.literal('remove') }),
]);
