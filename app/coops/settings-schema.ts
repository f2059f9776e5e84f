import { z } from 'zod';
import { isLocalDate, localTimePattern } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';

/** The forms of a co-op's settings. Messages are reasons; the page words them. */

const time = z.string('timeMissing').regex(localTimePattern, 'timeMissing');
const day = z.string('dateMissing').refine(isLocalDate, 'dateMissing');

/** Sessions on one weekday or several; `venue` is 'byTurns', 'new' or a venue's id. */
export const sessionLineSchema = z
  .object({
    weekdays: z
      .array(z.coerce.number().int().min(1).max(7), 'dayMissing')
      .min(1, 'dayMissing')
      .transform((days) => [...new Set(days)].sort() as Weekday[]),
    startTime: time,
    endTime: time.transform((at) => (at === '00:00' ? '24:00' : at)),
    capacity: z.coerce
      .number('capacityWrong')
      .int('capacityWrong')
      .min(1, 'capacityWrong')
      .max(200, 'capacityWrong'),
    venue: z.string('venueKindMissing').min(1, 'venueKindMissing').max(64, 'venueKindMissing'),
    venueName: z.string().trim().max(80, 'nameTooLong').default(''),
    venueAddress: z.string().trim().max(200, 'nameTooLong').default(''),
  })
  .refine((form) => form.endTime > form.startTime, { path: ['endTime'], message: 'endBeforeStart' })
  .refine((form) => form.venue !== 'new' || form.venueName.length > 0, {
    path: ['venueName'],
    message: 'venueNameMissing',
  });

export const closureSchema = z
  .object({ firstDay: day, lastDay: day, reason: z.string().trim().max(120, 'nameTooLong').default('') })
  .refine((form) => form.firstDay <= form.lastDay, { path: ['lastDay'], message: 'lastBeforeFirst' });

export const removeClosureSchema = z.object({ closure: z.string().min(1).max(64) });
