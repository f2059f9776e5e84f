import { useLanguage, useReader } from '#app/i18n/messages-context.tsx';
import { usePlanWords } from '#app/i18n/plan-words.ts';
import { addDays } from '#app/time/index.ts';
import { sayDate, sayDates, sayTimes } from '#app/time/words.ts';
import type { ConflictSeen } from '../conflicts.ts';

/** The smallest set of choices and rules that cannot hold together, each in a line. */
export function ConflictList({ conflicts }: { conflicts: ConflictSeen[] }) {
  const { locale } = useLanguage();
  const reader = useReader();
  const plan = usePlanWords();
  const say = (of: ConflictSeen) => {
    const words = plan.conflict[keyOf(of)](of.name, of.least, of.most);
    if (of.session)
      return `${sayDate(of.session.date, reader)}, ${sayTimes(of.session.start, of.session.end)}: ${words}`;
    return of.monday
      ? `${plan.inWeek(sayDates(of.monday, addDays(of.monday, 6), reader))}: ${words}`
      : `${words.slice(0, 1).toLocaleUpperCase(locale)}${words.slice(1)}`;
  };
  function keyOf({ rule, fixed }: ConflictSeen): keyof typeof plan.conflict {
    if (fixed?.of === 'duty') return fixed.held ? 'duty' : 'noDuty';
    if (fixed?.of === 'place') return fixed.held ? 'place' : 'noPlace';
    return rule in plan.conflict ? (rule as keyof typeof plan.conflict) : 'other';
  }
  return (
    <ul className="dots">
      {conflicts.map(say).map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
