import { describe, expect, it } from 'vitest';
import { drawStrip, type RhythmBar } from './draw-strip.ts';

const day = (...bars: RhythmBar[]) => drawStrip([{ date: '2026-11-30', bars }], 'h1', 'en');

describe('drawStrip', () => {
  it('shows at least 9 to 15 o’clock, and all of what lies before or after between two hours', () => {
    const hoursIn = ({ marks }: ReturnType<typeof day>) =>
      [...marks.matchAll(/"rhythm-hour"[^>]*>(\d+)</g)].map(([, hour]) => Number(hour));
    expect(day()).toMatchObject({ width: 372, height: 100 });
    expect(hoursIn(day())).toEqual([9, 12, 15]);
    expect(hoursIn(day({ kind: 'duty', start: '08:00', end: '11:00' }))).toEqual([6, 9, 12, 15]);
    const long = day({ kind: 'practice', start: '06:30', end: '20:10' });
    expect(long.height).toBe(199);
    expect(hoursIn(long)).toEqual([6, 9, 12, 15, 18, 21]);
    expect(hoursIn(day({ kind: 'practice', start: '23:00', end: '24:00' })).at(-1)).toBe(24);
  });

  it('gives each kind its shape and draws what lies on top last', () => {
    const { marks } = day(
      { kind: 'practice', start: '09:30', end: '10:00', free: true },
      { kind: 'place', start: '09:00', end: '12:00' },
      { kind: 'rest', start: '09:00', end: '12:00' },
    );
    expect(marks).toContain('<text x="47" y="12">Mon</text>');
    const order = ['fill="var(--rest)"', 'fill="var(--place)"', 'class="rhythm-practice free in-rest"'];
    const at = order.map((look) => marks.indexOf(look));
    expect(at).toEqual(at.toSorted((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
    expect(marks).toContain('<rect x="33" y="32.5" width="28"');
    expect(marks).toContain('<rect x="29" y="26" width="36"');
    expect(day({ kind: 'duty', start: '09:00', end: '12:00' }).marks).toContain('fill="url(#h1)"');
    expect(day({ kind: 'open', start: '09:00', end: '12:00' }).marks).toContain('>+</text>');
  });
});
