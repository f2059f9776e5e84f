import type { RhythmBar, RhythmDay } from '#app/rotation/components/draw-strip.ts';
import { minutesOfDay, weekdayOf } from '#app/time/index.ts';
import { sayWeekday } from '#app/time/words.ts';
import { light } from './colours.ts';

/** Pixels for each hour. */
const hourHeight = 12;

/** A stretch of a day within which nothing begins or ends. */
export type StripPiece = {
  from: number;
  to: number;
  fill: 'duty' | 'rest' | null;
  place: boolean;
  practice: boolean;
};

/** Cuts a day into pieces between `first` and `last`, in minutes of the day, so that each can be one cell of a table. */
export function stripPieces(bars: RhythmBar[], first: number, last: number): StripPiece[] {
  const spans = bars.map(({ kind, start, end }) => ({
    kind,
    from: minutesOfDay(start),
    to: minutesOfDay(end),
  }));
  const within = spans.flatMap(({ from, to }) => [from, to]).filter((cut) => cut > first && cut < last);
  const cuts = [...new Set([first, ...within, last])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, i) => {
    const from = cuts[i] ?? first;
    const has = (kind: RhythmBar['kind']) =>
      spans.some((span) => span.kind === kind && span.from < to && from < span.to);
    return {
      from,
      to,
      fill: has('duty') ? 'duty' : has('rest') ? 'rest' : null,
      place: has('place'),
      practice: has('practice'),
    };
  });
}

/** The hours that a week's strips span: enough for every bar. */
function hoursOf(days: RhythmDay[]): { first: number; last: number } {
  const bars = days.flatMap((day) => day.bars);
  const first = Math.min(...bars.map((bar) => Math.floor(minutesOfDay(bar.start) / 60)));
  const last = Math.max(...bars.map((bar) => Math.ceil(minutesOfDay(bar.end) / 60)));
  return { first: first * 60, last: last * 60 };
}

/**
 * The week as coloured cells of tables, which every mail program draws; SVG and background images fall out in many. It
 * repeats what the words beside it say, so a screen reader and the plain text leave it out.
 */
export function WeekStrip({ days, locale }: { days: RhythmDay[]; locale: string }) {
  if (days.every((day) => day.bars.length === 0)) return null;
  const { first, last } = hoursOf(days);
  return (
    <table
      data-skip-in-text="true"
      aria-hidden="true"
      role="presentation"
      width="100%"
      cellPadding={0}
      cellSpacing={0}
      style={{ tableLayout: 'fixed', margin: '10px 0 14px' }}
    >
      <tbody>
        <tr>
          {days.map(({ date }) => (
            <td
              key={date}
              align="center"
              className="soft"
              style={{ color: light.soft, fontSize: 13, lineHeight: '20px' }}
            >
              {sayWeekday(weekdayOf(date), locale, 'short')}
            </td>
          ))}
        </tr>
        <tr>
          {days.map(({ date, bars }) => (
            <td key={date} valign="top" style={{ padding: '0 3px' }}>
              <table role="presentation" width="100%" cellPadding={0} cellSpacing={0}>
                <tbody>
                  {stripPieces(bars, first, last).map((piece) => (
                    <tr key={piece.from}>
                      <Piece piece={piece} />
                    </tr>
                  ))}
                </tbody>
              </table>
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

const signs = { duty: '//', rest: '○' } as const;

function Piece({ piece }: { piece: StripPiece }) {
  const { fill, place, practice } = piece;
  const height = Math.round(((piece.to - piece.from) / 60) * hourHeight);
  const classes = [
    fill && `is-${fill}`,
    place && 'edge-place',
    practice && !fill && 'is-practice',
    !fill && !place && !practice && 'line',
  ];
  return (
    <td
      align="center"
      height={height}
      className={classes.filter(Boolean).join(' ')}
      style={{
        fontSize: 11,
        lineHeight: '11px',
        ...(fill && {
          backgroundColor: light[fill],
          color: fill === 'duty' ? light.goInk : light.ink,
        }),
        ...(practice && { border: `2px solid ${fill ? light.ink : light.restInk}` }),
        ...(place && { borderLeft: `5px solid ${light.place}` }),
        ...(!fill && !place && !practice && { borderLeft: `1px dotted ${light.line}` }),
      }}
    >
      {fill && height >= 14 ? signs[fill] : ''}
    </td>
  );
}

/** What the cells mean, in words. */
export function StripLegend({
  words,
  practices,
}: {
  words: { duty: string; rest: string; place: string; practice: string };
  /** Whether any practice is drawn; what is not drawn needs no explaining. */
  practices: boolean;
}) {
  const cell = { fontSize: 11, lineHeight: '16px', width: 22 };
  const said = { color: light.soft, fontSize: 14, lineHeight: '22px', paddingLeft: 8 };
  return (
    <table
      data-skip-in-text="true"
      role="presentation"
      cellPadding={0}
      cellSpacing={3}
      style={{ margin: '0 0 6px' }}
    >
      <tbody>
        {(['duty', 'rest'] as const).map((kind) => (
          <tr key={kind}>
            <td
              align="center"
              className={`is-${kind}`}
              style={{
                ...cell,
                backgroundColor: light[kind],
                color: kind === 'duty' ? light.goInk : light.ink,
              }}
            >
              {signs[kind]}
            </td>
            <td className="soft" style={said}>
              {words[kind]}
            </td>
          </tr>
        ))}
        <tr>
          <td className="edge-place" style={{ ...cell, borderLeft: `5px solid ${light.place}` }} />
          <td className="soft" style={said}>
            {words.place}
          </td>
        </tr>
        {practices && (
          <tr>
            <td className="is-practice" style={{ ...cell, border: `2px solid ${light.restInk}` }} />
            <td className="soft" style={said}>
              {words.practice}
            </td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
