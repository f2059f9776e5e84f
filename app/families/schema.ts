import { z } from 'zod';
import { isLocalDate } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';

/** The forms about a family. Messages are reasons; the page words them. */

const name = z.string('nameMissing').trim().min(1, 'nameMissing').max(80, 'tooLong');
const line = (most: number) => z.string().trim().max(most, 'tooLong').default('');
const share = z.coerce.number('shareWrong').int('shareWrong').min(0, 'shareWrong').max(20, 'shareWrong');
const bornOn = z
  .string()
  .refine(isLocalDate, 'dateWrong')
  .optional()
  .transform((date) => date ?? null);
const email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('emailWrong').max(200, 'emailWrong'))
  .optional()
  .transform((address) => address ?? null);

export const familyFormSchema = z.object({ name, address: line(200), share: share.optional() });

export const childFormSchema = z.object({ name, bornOn, allergies: line(500) });

export const adultFormSchema = z.object({
  name,
  phone: line(60),
  firstAid: z.literal('yes').optional(),
  email,
});

export const newFamilySchema = z.object({
  name,
  address: line(200),
  share,
  adultName: name,
  email,
  phone: line(60),
  childName: name,
  bornOn,
});

const places = z.coerce.number('placesWrong').int('placesWrong').min(0, 'placesWrong').max(21, 'placesWrong');
const ids = z.array(z.string().max(64)).max(500).default([]);

export const careFormSchema = z
  .object({
    placesMin: places,
    placesMax: places,
    careDays: z
      .array(z.coerce.number().int().min(1).max(7), 'dayMissing')
      .min(1, 'dayMissing')
      .transform((days) => days as Weekday[]),
    comeAlong: z.enum(['yes', 'no'], 'choiceMissing'),
    homes: ids,
    venues: ids,
  })
  .refine((form) => form.placesMin <= form.placesMax, { path: ['placesMax'], message: 'placesTurned' });
