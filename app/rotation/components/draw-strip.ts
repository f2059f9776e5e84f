import { remember } from '#app/remember.ts';
import { minutesOfDay, weekdayOf } from '#app/time/index.ts';
import { sayWeekday } from '#app/time/words.ts';

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
/** Whole numbers all through: a fraction takes far longer to write out, and strips are many. */
const column = 50;
const barWidth = 36;
const width = left + column * 7;
const head = 26;
const hourHeight = 11;
/** Hours from one line to the next. */
const lineStep = 3;
/** What lies on top is drawn last. */
const drawingOrder: RhythmBar['kind'][] = ['rest', 'open', 'duty', 'place', 'practice'];

type At = { x: number; y: number; height: number };

/**
 * The inside of a week's strip as text, put together from numbers, our own classes and the names of weekdays: a plan has
 * a strip for every adult, and as elements of the page each would cost some forty of them.
 * @param hatch the id, unique in the page, of the pattern that fills duties
 */
export function drawStrip(
  days: RhythmDay[],
  hatch: string,
  locale: string,
): { width: number; height: number; marks: string } {
  const bars = days.flatMap((day) => day.bars);
  // Both ends are lines with their hour, so that nothing lies beyond what can be read.
  const lineNear = (time: string, round: (lines: number) => number) =>
    round(minutesOfDay(time) / 60 / lineStep) * lineStep;
  const first = Math.min(9, ...bars.map((bar) => lineNear(bar.start, Math.floor)));
  const last = Math.max(15, ...bars.map((bar) => lineNear(bar.end, Math.ceil)));
  const y = heightOf(first);
  const columns = days.map((day, i) => {
    const x = left + i * column + (column - barWidth) / 2;
    const drawn = day.bars
      .toSorted((a, b) => drawingOrder.indexOf(a.kind) - drawingOrder.indexOf(b.kind))
      .map((bar) => {
        const top = y(minutesOfDay(bar.start));
        const at = { x, y: top, height: Math.max(4, y(minutesOfDay(bar.end)) - top) };
        return drawBar(bar, at, hatch, day.bars);
      });
    const name = sayWeekday(weekdayOf(day.date), locale, 'short');
    return `<text x="${x + barWidth / 2}" y="12">${name}</text>${drawn.join('')}`;
  });
  return {
    width,
    height: y(last * 60) + 8,
    marks: hatching(hatch) + grid(first, last) + columns.join(''),
  };
}

/** Where a minute of the day stands below the strip's top, whose first line is at `first` hours. */
function heightOf(first: number): (minutes: number) => number {
  return (minutes) => head + (minutes / 60 - first) * hourHeight;
}

/** The lines of the hours from `first` to `last` and their numbers: the same in nearly every strip. */
const grid = remember(50, (first: number, last: number): string => {
  const y = heightOf(first);
  const hours = Array.from({ length: (last - first) / lineStep + 1 }, (_, i) => first + i * lineStep);
  const lines = hours.map((hour) => `M${left} ${y(hour * 60)}H${width}`).join('');
  const times = hours.map(
    (hour) => `<text class="rhythm-hour" x="${left - 4}" y="${y(hour * 60) + 3.5}">${hour}</text>`,
  );
  return `<path class="rhythm-line" d="${lines}"/>${times.join('')}`;
});

function hatching(id: string): string {
  return (
    `<defs><pattern id="${id}" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(30)">` +
    '<rect width="7" height="7" fill="var(--duty)"/>' +
    '<path d="M3.500 0v7" stroke="var(--card)" stroke-width="2" opacity=".5"/></pattern></defs>'
  );
}

function drawBar(bar: RhythmBar, at: At, hatch: string, ofDay: RhythmBar[]): string {
  const round = Math.min(7, at.height / 2);
  const whole = (look: string) => rect(at.x, at, barWidth, round, look);
  switch (bar.kind) {
    case 'duty':
      return whole(`fill="url(#${hatch})"`);
    case 'rest':
      return whole('fill="var(--rest)"');
    case 'place':
      // Beside the others, so that what lies upon them stands in their middle.
      return rect(at.x - 6, at, 5, 2.5, 'fill="var(--place)"');
    case 'open': {
      const plus = `x="${at.x + barWidth / 2}" y="${at.y + at.height / 2 + 5}"`;
      return `${whole('class="rhythm-open"')}<text class="rhythm-plus" ${plus}>+</text>`;
    }
    case 'practice': {
      // Upon time of the adult's own a pale line would not show.
      const look = `class="rhythm-practice${bar.free ? ' free' : ''}${isInRest(bar, ofDay) ? ' in-rest' : ''}"`;
      const within = { ...at, y: at.y + 1, height: Math.max(4, at.height - 2) };
      return rect(at.x + 4, within, barWidth - 8, round, look);
    }
  }
}

/** Whether a practice is drawn upon time of the adult's own. */
export function isInRest(practice: RhythmBar, ofDay: RhythmBar[]): boolean {
  return ofDay.some(
    (other) => other.kind === 'rest' && other.start < practice.end && practice.start < other.end,
  );
}

function rect(x: number, { y, height }: At, width: number, round: number, look: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" ${look}/>`;
}
