import { isDemoAddress } from '#app/demo/demo.ts';
import type { Settings } from '#app/settings.ts';

/** Whether the installation lets this confirmed address start a co-op. The demo's people never may. */
export function mayStart(setting: Settings['mayStart'], email: string): boolean {
  return !isDemoAddress(email) && (setting === 'anyone' || setting.includes(email.toLowerCase()));
}
