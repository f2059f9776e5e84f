import { type ReminderKind, reminderKinds } from '#db/schema.ts';

/** Whether a text names a kind of mail. */
export function isReminderKind(text: unknown): text is ReminderKind {
  return reminderKinds.some((kind) => kind === text);
}

/** The kinds a member chooses among: whoever has signed in is not invited any more. */
export const memberKinds = reminderKinds.filter((kind) => kind !== 'invitation');
