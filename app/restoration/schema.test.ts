import { describe, expect, it } from 'vitest';
import { parseForm } from '#app/http/parse-form.server.ts';
import { absenceFormSchema, attunedFormSchema, practiceFormSchema } from './schema.ts';

const posted = (fields: [string, string][]) =>
  new Request('http://localhost/', { method: 'POST', body: new URLSearchParams(fields) });

describe('a practice’s form', () => {
  it('reads each filled line, a midnight as the end of the day, and leaves empty lines out', async () => {
    const form = await parseForm(
      posted([
        ['name', 'choir'],
        ['times[0].weekdays', '3'],
        ['times[0].weekdays', '1'],
        ['times[0].start', '20:00'],
        ['times[0].end', '00:00'],
        ['times[1].start', ''],
        ['times[1].end', ''],
      ]),
      practiceFormSchema,
    );
    expect(form).toEqual({
      ok: true,
      value: {
        name: 'choir',
        times: [
          { weekday: 1, start: '20:00', end: '24:00' },
          { weekday: 3, start: '20:00', end: '24:00' },
        ],
      },
    });
  });
  it('says what a line that was begun still lacks', async () => {
    const form = await parseForm(
      posted([
        ['name', 'run'],
        ['times[0].weekdays', '3'],
        ['times[0].start', '09:00'],
        ['times[1].start', '10:00'],
        ['times[1].end', '10:00'],
      ]),
      practiceFormSchema,
    );
    expect(form).toMatchObject({
      problems: { 'times[0].end': 'timeMissing', 'times[1].weekdays': 'dayMissing' },
    });
  });
  it('may have no time at all, and may pass midnight, but not last a whole day by mistake', async () => {
    expect(await parseForm(posted([['name', 'sleep']]), practiceFormSchema)).toMatchObject({
      value: { times: [] },
    });
    const night = (end: string) =>
      parseForm(
        posted([
          ['name', 'sleep'],
          ['times[0].weekdays', '6'],
          ['times[0].start', '22:00'],
          ['times[0].end', end],
        ]),
        practiceFormSchema,
      );
    expect(await night('06:00')).toMatchObject({ ok: true });
    expect(await night('22:00')).toMatchObject({ problems: { 'times[0].end': 'sameTimes' } });
    expect(await night('12:00')).toMatchObject({ ok: true });
    expect(await night('12:01')).toMatchObject({ problems: { 'times[0].end': 'endNextDay' } });
  });
});

describe('an absence’s form', () => {
  it('comes back weekly, the whole day or between two times', async () => {
    const weekly: [string, string][] = [
      ['kind', 'weekly'],
      ['weekdays', '2'],
    ];
    expect(await parseForm(posted(weekly), absenceFormSchema)).toEqual({
      ok: true,
      value: { kind: 'weekly', weekdays: [2], startTime: null, endTime: null },
    });
    expect(await parseForm(posted([...weekly, ['startTime', '08:00']]), absenceFormSchema)).toMatchObject({
      problems: { endTime: 'bothTimes' },
    });
    expect(await parseForm(posted([['kind', 'weekly']]), absenceFormSchema)).toMatchObject({
      problems: { weekdays: 'dayMissing' },
    });
  });
  it('or lasts some days, with an open end at most on one side', async () => {
    const span = (first: string, last: string) =>
      parseForm(
        posted([
          ['kind', 'span'],
          ['firstDay', first],
          ['lastDay', last],
        ]),
        absenceFormSchema,
      );
    expect(await span('2026-12-01', '')).toEqual({
      ok: true,
      value: { kind: 'span', firstDay: '2026-12-01', lastDay: null },
    });
    expect(await span('', '')).toMatchObject({ problems: { firstDay: 'dateMissing' } });
    expect(await span('2026-12-02', '2026-12-01')).toMatchObject({
      problems: { lastDay: 'lastBeforeFirst' },
    });
    expect(await span('2026-02-30', '')).toMatchObject({ problems: { firstDay: 'dateWrong' } });
  });
});

it('an attuned window ends on the day on which it starts', async () => {
  const window = (end: string) =>
    parseForm(
      posted([
        ['name', 'bedtime'],
        ['weekdays', '5'],
        ['weekdays', '1'],
        ['startTime', '18:30'],
        ['endTime', end],
      ]),
      attunedFormSchema,
    );
  expect(await window('00:00')).toMatchObject({ value: { weekdays: '15', endTime: '24:00' } });
  expect(await window('06:00')).toMatchObject({ problems: { endTime: 'endBeforeStart' } });
});
