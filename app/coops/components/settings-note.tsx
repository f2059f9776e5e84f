import { sayList } from '#app/i18n/list.ts';
import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import type { Weekday } from '#app/time/weekdays.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';
import { sayClosed } from '../say-closed.ts';
import type { SettingsDone } from '../settings-done.ts';

/** Says which closed days or sessions were just saved, as they stand now; or that something was removed. */
export function SettingsNote({ of }: { of: SettingsDone | null }) {
  const { locale, t } = useLanguage();
  const reader = useReader();
  if (!of) return null;
  const say = (done: Exclude<SettingsDone, { kind: 'removed' }>): string => {
    if (done.kind === 'closure')
      return [sayClosed(done.closure, reader), done.closure.reason].filter(Boolean).join(', ');
    const days = done.weekdays.map((weekday) => sayWeekday(weekday as Weekday, locale));
    return `${sayList(days, locale)}, ${sayTimes(done.startTime, done.endTime)}`;
  };
  return (
    <p className="notice" role="status">
      {of.kind === 'removed' ? t.settings.removed : t.settings.saved(say(of))}
    </p>
  );
}
