import type { Settings } from '#app/settings.ts';

/** Whether the installation lets this confirmed address start a co-op. */
export function mayStart(setting: Settings['mayStart'], email: string): boolean {
  return setting === 'anyone' || setting.includes(email.toLowerCase());
}
