import { useId } from 'react';
import { useLanguage } from '#app/i18n/messages-context.tsx';
import { weekdayOf } from '#app/time/index.ts';
import { sayTimes, sayWeekday } from '#app/time/words.ts';
import { Mark } from '#app/ui/mark.tsx';
import { drawStrip, isInRest, type RhythmBar, type RhythmDay } from './draw-strip.ts';

/** One adult's week, Monday to Sunday, drawn on the server: shape as well as colour tells the kinds apart. */
export function RhythmStrip({ label, days }: { label: string; days: RhythmDay[] }) {
  const { locale, t } = useLanguage();
  const hatch = `hatch${useId().replace(/\W/g, '')}`;
  const { width, height, marks } = drawStrip(days, hatch, locale);
  const said = days
    .filter((day) => day.bars.length > 0)
    .map((day) => `${sayWeekday(weekdayOf(day.date), locale)}: ${day.bars.map(sayBar).join(', ')}`);

  function sayBar(bar: RhythmBar): string {
    return `${t.rota.strip[meaningOf(bar)]} ${sayTimes(bar.start, bar.end)}`;
  }

  return (
    <svg
      className="rhythm"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={`${label}. ${said.length > 0 ? said.join('; ') : t.rota.strip.nothing}.`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: shapes, numbers and names of weekdays, nothing anybody typed
      dangerouslySetInnerHTML={{ __html: marks }}
    />
  );
}

const meanings = ['rest', 'duty', 'place', 'open', 'practiceFree', 'practiceTaken'] as const;

function meaningOf(bar: RhythmBar): (typeof meanings)[number] {
  if (bar.kind !== 'practice') return bar.kind;
  return bar.free ? 'practiceFree' : 'practiceTaken';
}

/** The shapes in which each meaning is drawn, as they look in the strip. */
const shapes = {
  rest: ['rest'],
  duty: ['duty'],
  place: ['place'],
  open: ['open'],
  practiceFree: ['practiceInRest', 'practiceFree'],
  practiceTaken: ['practiceTaken'],
} as const;

function shapeOf(bar: RhythmBar, ofDay: RhythmBar[]): (typeof shapes)[(typeof meanings)[number]][number] {
  const meaning = meaningOf(bar);
  return meaning === 'practiceFree' && !isInRest(bar, ofDay) ? 'practiceFree' : shapes[meaning][0];
}

/**
 * What the shapes that are drawn on these days mean, and no others: a practice that is not free is empty too, and must not
 * be taken for an open slot.
 */
export function RhythmLegend({ of }: { of: RhythmDay[] }) {
  const { t } = useLanguage();
  const drawn = new Set(of.flatMap(({ bars }) => bars.map((bar) => shapeOf(bar, bars))));
  if (drawn.size === 0) return null;
  return (
    <ul className="rhythm-legend small soft">
      {meanings
        .map((meaning) => ({ meaning, looks: shapes[meaning].filter((shape) => drawn.has(shape)) }))
        .filter(({ looks }) => looks.length > 0)
        .map(({ meaning, looks }) => (
          <li key={meaning}>
            {looks.map((shape) => (
              <Mark key={shape} of={shape} />
            ))}
            {t.rota.strip[meaning]}
          </li>
        ))}
    </ul>
  );
}
