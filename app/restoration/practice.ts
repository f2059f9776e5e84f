import { z } from 'zod';
import { remember } from '#app/remember.ts';
import { localTimePattern } from '#app/time/index.ts';

/** One weekly window of a practice, in the co-op's zone. */
const windowsSchema = z.array(
  z.object({
    weekday: z.number().int().min(1).max(7),
    start: z.string().regex(localTimePattern),
    end: z.string().regex(localTimePattern),
  }),
);

export type PracticeWindow = z.infer<typeof windowsSchema>[number];

export function writeWindows(windows: readonly PracticeWindow[]): string {
  return JSON.stringify(windowsSchema.parse(windows));
}

/**
 * Throws when the text was not written by `writeWindows`. Checked once for each text, so what it gives is shared and cannot
 * be changed.
 */
export const readWindows = remember(500, (text: string): readonly PracticeWindow[] =>
  Object.freeze(windowsSchema.parse(JSON.parse(text)).map((window) => Object.freeze(window))),
);
