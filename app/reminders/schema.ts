import { z } from 'zod';
import { localTimePattern } from '#app/time/index.ts';
import { reminderKinds } from '#db/schema.ts';

const kinds = z.array(z.enum(reminderKinds)).default([]);
const time = z.string('timeWrong').regex(localTimePattern, 'timeWrong');

/** The page that a mail's link leads to. */
export const chooseMailsSchema = z.object({ kinds });

/** One co-op's card on the member's own page. */
export const mailWishesSchema = z.object({ coop: z.string(), quietStart: time, quietEnd: time, kinds });
