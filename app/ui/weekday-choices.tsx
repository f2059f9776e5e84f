import { useLanguage } from '#app/i18n/messages-context.tsx';
import { weekdays } from '#app/time/weekdays.ts';
import { sayWeekday } from '#app/time/words.ts';
import { Choices } from './field.tsx';

/** One checkbox for each day of the week. */
export function WeekdayChoices(props: {
  legend: string;
  name: string;
  chosen: string[];
  problem?: string | undefined;
}) {
  const { locale } = useLanguage();
  return (
    <Choices legend={props.legend} name={props.name} problem={props.problem} days>
      {weekdays.map((weekday) => (
        <label key={weekday} className="choice">
          <input
            type="checkbox"
            name={props.name}
            value={weekday}
            defaultChecked={props.chosen.includes(String(weekday))}
          />
          {sayWeekday(weekday, locale, 'short')}
        </label>
      ))}
    </Choices>
  );
}
