import { Fragment, useId } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { minutesOfDay, weekdayOf } from '#app/time/index.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';

export type RhythmBar = {
  kind: 'duty' | 'place' | 'rest' | 'open' | 'practice';
  /** HH:mm in the co-op's zone. */
  start: string;
  end: string;
  /** For a practice: whether its time is truly the adult's own. */
  free?: boolean;
};
export type RhythmDay = { date: string; bars: RhythmBar[] };

const left = 22;
const column = 49;
const barWidth = 36;
const head = 22;
const hourHeight = 11;
/** What lies on top is drawn last. */
const drawingOrder: RhythmBar['kind'][] = ['rest', 'open', 'duty', 'place', 'practice'];

/** One adult's week, Monday to Sunday, drawn on the server: shape as well as colour tells the kinds apart. */
export function RhythmStrip({ label, days }: { label: string; days: RhythmDay[] }) {
  const { locale, t } = useLanguage();
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const bars = days.flatMap((day) => day.bars);
  const first = Math.min(8, ...bars.map((bar) => Math.floor(minutesOfDay(bar.start) / 60)));
  const last = Math.max(15, ...bars.map((bar) => Math.ceil(minutesOfDay(bar.end) / 60)));
  const y = (minutes: number) => head + (minutes / 60 - first) * hourHeight;
  const hours = [0, 3, 6, 9, 12, 15, 18, 21, 24].filter((hour) => hour >= first && hour <= last);
  const said = days
    .filter((day) => day.bars.length > 0)
    .map((day) => `${sayWeekday(weekdayOf(day.date), locale)}: ${day.bars.map(sayBar).join(', ')}`);

  function sayBar(bar: RhythmBar): string {
    const words = bar.kind === 'practice' ? (bar.free ? 'practiceFree' : 'practiceTaken') : bar.kind;
    return `${t.plan.strip[words]} ${sayTimes(bar.start, bar.end)}`;
  }

  return (
    <svg
      className="rhythm"
      viewBox={`0 0 ${left + column * 7} ${y(last * 60) + 8}`}
      role="img"
      aria-label={`${label}. ${said.length > 0 ? said.join('; ') : t.plan.strip.nothing}.`}
    >
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">
          <rect width="7" height="7" fill="var(--duty)" />
          <path d="M3.500 0v7" stroke="var(--card)" strokeWidth="2" opacity=".5" />
        </pattern>
      </defs>
      <path
        className="rhythm-line"
        d={hours.map((hour) => `M${left} ${y(hour * 60)}H${left + column * 7}`).join('')}
      />
      {hours.map((hour) => (
        <text key={hour} className="rhythm-hour" x={left - 4} y={y(hour * 60) + 3.5}>
          {hour}
        </text>
      ))}
      {days.map((day, i) => {
        const x = left + i * column + (column - barWidth) / 2;
        return (
          <Fragment key={day.date}>
            <text x={x + barWidth / 2} y={12}>
              {sayWeekday(weekdayOf(day.date), locale, 'short')}
            </text>
            {day.bars
              .toSorted((a, b) => drawingOrder.indexOf(a.kind) - drawingOrder.indexOf(b.kind))
              .map((bar) => {
                const top = y(minutesOfDay(bar.start));
                const height = Math.max(4, y(minutesOfDay(bar.end)) - top);
                return (
                  <Bar
                    key={`${bar.kind} ${bar.start} ${bar.end}`}
                    bar={bar}
                    at={{ x, y: top, height }}
                    hatch={hatch}
                    inRest={day.bars.some(
                      (other) => other.kind === 'rest' && other.start < bar.end && bar.start < other.end,
                    )}
                  />
                );
              })}
          </Fragment>
        );
      })}
    </svg>
  );
}

function Bar(props: {
  bar: RhythmBar;
  at: { x: number; y: number; height: number };
  hatch: string;
  /** Drawn upon time of the adult's own, where a pale line would not show. */
  inRest: boolean;
}) {
  const { bar, at } = props;
  const whole = { ...at, width: barWidth, rx: Math.min(7, at.height / 2) };
  switch (bar.kind) {
    case 'duty':
      return <rect {...whole} fill={`url(#${props.hatch})`} />;
    case 'rest':
      return <rect {...whole} fill="var(--rest)" />;
    case 'place':
      return <rect {...at} x={at.x - 4} width={5} rx={2.5} fill="var(--place)" />;
    case 'open':
      return (
        <>
          <rect {...whole} className="rhythm-open" />
          <text className="rhythm-plus" x={at.x + barWidth / 2} y={at.y + at.height / 2 + 5}>
            +
          </text>
        </>
      );
    case 'practice':
      return (
        <rect
          {...whole}
          x={at.x + 4}
          width={barWidth - 8}
          className={`rhythm-practice${bar.free ? ' free' : ''}${props.inRest ? ' in-rest' : ''}`}
        />
      );
  }
}

/** What the shapes of the strips mean. */
export function RhythmLegend() {
  const { t } = useLanguage();
  const days = (['rest', 'duty', 'place', 'open'] as const).map((kind) => ({
    kind,
    words: t.plan.strip[kind],
  }));
  return (
    <ul className="rhythm-legend small soft">
      {days.map(({ kind, words }) => (
        <li key={kind}>
          <Mark of={kind} /> {words}
        </li>
      ))}
      <li>
        <svg width="18" height="18" aria-hidden="true">
          <rect className="rhythm-practice free" x="1" y="4" width="16" height="10" rx="4" />
        </svg>{' '}
        {t.plan.strip.practice}
      </li>
    </ul>
  );
}
