import { z } from 'zod';
import { isLocalDate, type LocalTime, localTimePattern, minutesOfDay } from '#app/time/index.ts';
import type { Weekday } from '#app/time/weekdays.ts';

/** The forms about an adult's and a family's times. Messages are reasons; the page words them. */

const time = z.string('timeMissing').regex(localTimePattern, 'timeMissing');
/** Midnight at the end of a stretch is the end of the day. */
const end = time.transform((at) => (at === '00:00' ? '24:00' : at));
const name = z.string('nameMissing').trim().min(1, 'nameMissing').max(80, 'tooLong');
const days = z
  .array(z.coerce.number().int().min(1).max(7), 'dayMissing')
  .min(1, 'dayMissing')
  .transform((list) => [...new Set(list)].sort() as Weekday[]);
const day = z
  .string()
  .refine(isLocalDate, 'dateWrong')
  .optional()
  .transform((date) => date ?? null);

export const absenceFormSchema = z.discriminatedUnion(
  'kind',
  [
    z
      .object({
        kind: z.literal('weekly'),
        weekdays: days,
        startTime: time.optional().transform((at) => at ?? null),
        endTime: end.optional().transform((at) => at ?? null),
      })
      .refine((form) => (form.startTime === null) === (form.endTime === null), {
        path: ['endTime'],
        message: 'bothTimes',
      })
      .refine((form) => form.startTime === null || form.startTime !== form.endTime, {
        path: ['endTime'],
        message: 'sameTimes',
      }),
    z
      .object({ kind: z.literal('span'), firstDay: day, lastDay: day })
      .refine((form) => form.firstDay !== null || form.lastDay !== null, {
        path: ['firstDay'],
        message: 'dateMissing',
      })
      .refine((form) => form.firstDay === null || form.lastDay === null || form.firstDay <= form.lastDay, {
        path: ['lastDay'],
        message: 'lastBeforeFirst',
      }),
  ],
  'choiceMissing',
);

/** A night is shorter than this: an end that far into the next day is far likelier a slip than meant. */
const mostOvernightMinutes = 14 * 60;

function isMistyped({ start, end }: { start: LocalTime; end: LocalTime }): boolean {
  return end < start && minutesOfDay(end) + 24 * 60 - minutesOfDay(start) > mostOvernightMinutes;
}

/** A line without weekdays and times is left out; one that is begun must be whole. */
const line = z
  .object({
    weekdays: z.array(z.string()).optional(),
    start: z.string().optional(),
    end: z.string().optional(),
  })
  .transform((typed, context) => {
    if (!typed.weekdays && !typed.start && !typed.end) return [];
    const read = z.object({ weekdays: days, start: time, end }).safeParse(typed);
    if (!read.success) {
      for (const issue of read.error.issues)
        context.addIssue({ code: 'custom', path: issue.path.slice(0, 1), message: issue.message });
      return z.NEVER;
    }
    const { weekdays, ...times } = read.data;
    const wrong = times.start === times.end ? 'sameTimes' : isMistyped(times) ? 'endNextDay' : null;
    if (wrong) {
      context.addIssue({ code: 'custom', path: ['end'], message: wrong });
      return z.NEVER;
    }
    return weekdays.map((weekday) => ({ weekday, ...times }));
  });

export const practiceFormSchema = z.object({
  name,
  nonNegotiable: z.literal('yes').optional(),
  times: z
    .array(line)
    .max(14)
    .default([])
    .transform((lines) => lines.flat()),
});

export const attunedFormSchema = z
  .object({ name, weekdays: days.transform((list) => list.join('')), startTime: time, endTime: end })
  .refine((form) => form.endTime > form.startTime, { path: ['endTime'], message: 'endBeforeStart' });

export const answerFormSchema = z.object({
  what: z.enum(['absence', 'practice', 'child']),
  id: z.string().min(1).max(64),
  answer: z.enum(['yes', 'no']),
});
