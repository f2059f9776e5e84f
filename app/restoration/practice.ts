import { z } from 'zod';
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

export function writeWindows(windows: PracticeWindow[]): string {
  return JSON.stringify(windowsSchema.parse(windows));
}

/** Throws when the text was not written by `writeWindows`. */
export function readWindows(text: string): PracticeWindow[] {
  return windowsSchema.parse(JSON.parse(text));
}
