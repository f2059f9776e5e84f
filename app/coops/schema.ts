import { z } from 'zod';
import { isTimeZone, localTimePattern } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';
import { currentZone } from '#app/time/zones.ts';

/** The form that starts a co-op. Messages are reasons; the page words them. */
export const startCoopSchema = z
  .object({
    name: z.string('nameMissing').trim().min(1, 'nameMissing').max(80, 'nameTooLong'),
    timeZone: z.string('zoneUnknown').refine(isTimeZone, 'zoneUnknown').transform(currentZone),
    weekdays: z
      .array(z.coerce.number().int().min(1).max(7), 'dayMissing')
      .min(1, 'dayMissing')
      .transform((days) => [...new Set(days)].sort() as Weekday[]),
    startTime: z.string('timeMissing').regex(localTimePattern, 'timeMissing'),
    endTime: z.string('timeMissing').regex(localTimePattern, 'timeMissing'),
    capacity: z.coerce
      .number('capacityWrong')
      .int('capacityWrong')
      .min(1, 'capacityWrong')
      .max(200, 'capacityWrong'),
    venueKind: z.enum(['byTurns', 'fixed'], 'venueKindMissing'),
    venueName: z.string().trim().max(80, 'nameTooLong').default(''),
    venueAddress: z.string().trim().max(200, 'nameTooLong').default(''),
  })
  .refine((form) => form.endTime > form.startTime, { path: ['endTime'], message: 'endBeforeStart' })
  .refine((form) => form.venueKind === 'byTurns' || form.venueName.length > 0, {
    path: ['venueName'],
    message: 'venueNameMissing',
  });
