import { z } from 'zod';
import { isDemoAddress } from '#app/demo/demo.ts';

export const emailSchema = z
  .string('emailWrong')
  .trim()
  .toLowerCase()
  .max(254, 'emailWrong')
  .pipe(z.email('emailWrong'))
  // The demo's people have no mailbox: they are only ever walked in as.
  .refine((email) => !isDemoAddress(email), 'emailWrong');

export const askSchema = z.object({ email: emailSchema });
export const codeSchema = z.object({
  email: emailSchema,
  code: z
    .string('codeWrong')
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'codeWrong')),
});
