import { z } from 'zod';

const line = (most: number) => z.string().trim().max(most, 'tooLong').default('');

/** What a coordinator without a family gives to be reached by; nothing at all takes it back. Messages are reasons. */
export const contactSchema = z
  .object({
    name: line(80),
    phone: line(60),
    email: z
      .string()
      .trim()
      .pipe(z.email('emailWrong').max(200, 'emailWrong'))
      .optional()
      .transform((address) => address ?? null),
  })
  .refine(({ name, phone, email }) => name !== '' || (phone === '' && email === null), {
    path: ['name'],
    message: 'nameMissing',
  });
