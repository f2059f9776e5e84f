import { useLanguage } from '#app/i18n/messages-context.tsx';
import { addDays } from '#app/time/index.ts';
import { sayDate, sayDates, sayTimes } from '#app/time/words.ts';
import type { ConflictSeen } from '../conflicts.ts';

/** The smallest set of choices and rules that cannot hold together, each in a line. */
export function ConflictList({ conflicts }: { conflicts: ConflictSeen[] }) {
  const { locale, t } = useLanguage();
  const say = (of: ConflictSeen) => {
    const words = t.plan.conflict[keyOf(of)](of.name, of.least, of.most);
    if (of.session)
      return `${sayDate(of.session.date, locale)}, ${sayTimes(of.session.start, of.session.end)}: ${words}`;
    return of.monday
      ? `${t.plan.inWeek(sayDates(of.monday, addDays(of.monday, 6), locale))}: ${words}`
      : `${words.slice(0, 1).toLocaleUpperCase(locale)}${words.slice(1)}`;
  };
  function keyOf({ rule, fixed }: ConflictSeen): keyof typeof t.plan.conflict {
    if (fixed?.of === 'duty') return fixed.held ? 'duty' : 'noDuty';
    if (fixed?.of === 'place') return fixed.held ? 'place' : 'noPlace';
    return rule in t.plan.conflict ? (rule as keyof typeof t.plan.conflict) : 'other';
  }
  return (
    <ul className="dots">
      {conflicts.map(say).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
