import { z } from 'zod';

export const emailSchema = z
  .string('emailWrong')
  .trim()
  .toLowerCase()
  .max(254, 'emailWrong')
  .pipe(z.email('emailWrong'));

export const askSchema = z.object({ email: emailSchema });
export const codeSchema = z.object({
  email: emailSchema,
  code: z
    .string('codeWrong')
    .transform((text) => text.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'codeWrong')),
});
