import { describe, expect, it } from 'vitest';
import {
  addDays,
  datesFrom,
  daysBetween,
  instantAt,
  instantAtOrNear,
  localDateOf,
  localTimeOf,
  mondayOf,
  monthsOld,
  weekdayOf,
  withOffset,
} from './index.ts';
import { sessionWhen } from './session-when.ts';
import { sayDate, sayDates, sayDuration, sayLongDate, saySession, sayWeekdays } from './words.ts';

describe('instantAt', () => {
  it('gives the instant at which clocks in the zone show the time', () => {
    expect(instantAt('2026-12-01', '09:00', 'America/Los_Angeles')).toEqual({
      ok: true,
      instant: '2026-12-01T17:00:00.000Z',
    });
    expect(instantAt('2026-12-01', '24:00', 'Europe/Berlin')).toEqual({
      ok: true,
      instant: '2026-12-01T23:00:00.000Z',
    });
  });
  it('refuses a time that the clock change skips or repeats', () => {
    expect(instantAt('2027-03-28', '02:30', 'Europe/Berlin')).toEqual({ ok: false, reason: 'timeSkipped' });
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin')).toEqual({ ok: false, reason: 'timeTwice' });
    expect(instantAt('2026-02-30', '09:00', 'Europe/Berlin')).toEqual({ ok: false, reason: 'invalidTime' });
  });
  it('knows half-hour clock changes', () => {
    expect(instantAt('2026-10-04', '02:15', 'Australia/Lord_Howe')).toEqual({
      ok: false,
      reason: 'timeSkipped',
    });
  });
});

describe('instantAtOrNear', () => {
  it('moves a weekly window off the gap', () => {
    expect(instantAtOrNear('2027-03-28', '02:30', 'Europe/Berlin')).toBe('2027-03-28T01:30:00.000Z');
  });
});

describe('dates', () => {
  it('counts weeks from Monday across a year', () => {
    expect(weekdayOf('2026-12-31')).toBe(4);
    expect(mondayOf('2027-01-03')).toBe('2026-12-28');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(datesFrom('2026-12-30', '2027-01-01')).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
    expect(monthsOld('2025-01-17', '2026-07-16')).toBe(17);
    expect(monthsOld('2025-01-17', '2026-07-17')).toBe(18);
    expect(monthsOld('2025-01-31', '2025-02-28')).toBe(1);
    expect(weekdayOf('1969-12-31')).toBe(3);
    expect(daysBetween('2027-03-01', '2027-02-27')).toBe(-2);
  });
  it('reads clocks on both sides of a change', () => {
    expect(localTimeOf('2026-10-25T00:59:59.999Z', 'Europe/Berlin')).toBe('02:59');
    expect(localTimeOf('2026-10-25T01:00:00.000Z', 'Europe/Berlin')).toBe('02:00');
    expect(localTimeOf('2026-10-03T15:29:00.000Z', 'Australia/Lord_Howe')).toBe('01:59');
    expect(localTimeOf('2026-10-03T15:30:00.000Z', 'Australia/Lord_Howe')).toBe('02:30');
    expect(localDateOf('2026-12-01T07:59:59.000Z', 'America/Los_Angeles')).toBe('2026-11-30');
    expect(() => localDateOf('2026-12-01T07:59:59.000Z', 'Nowhere')).toThrow();
  });
});

describe('words', () => {
  const december = { locale: 'en', today: '2026-12-01' };
  const january = { ...december, today: '2027-01-01' };

  it('says a session as people do', () => {
    expect(
      saySession(
        sessionWhen(
          { startsAt: '2026-12-01T17:00:00.000Z', endsAt: '2026-12-01T20:00:00.000Z' },
          'America/Los_Angeles',
        ),
        december,
      ),
    ).toBe('Tue 1 Dec, 9:00–12:00');
    expect(withOffset('2026-12-01T17:00:00.000Z', 'America/Los_Angeles')).toBe('2026-12-01T09:00:00-08:00');
  });

  it('says the year of a date in another year than the reader’s, by language', () => {
    const languages = ['en', 'de', 'es'].map((locale) => ({ ...december, locale }));
    expect(languages.map((reader) => sayDate('2026-12-31', reader))).toEqual([
      'Thu 31 Dec',
      'Do. 31. Dez.',
      'jue 31 dic',
    ]);
    expect(languages.map((reader) => sayDate('2027-01-05', reader))).toEqual([
      'Tue 5 Jan 2027',
      'Di. 5. Jan. 2027',
      'mar 5 ene 2027',
    ]);
    expect(languages.map((reader) => sayLongDate('2027-01-05', reader))).toEqual([
      'Tuesday 5 January 2027',
      'Dienstag, 5. Januar 2027',
      'martes, 5 de enero de 2027',
    ]);
    expect(sayDate('2027-01-05', january)).toBe('Tue 5 Jan');
    expect(sayDate('2026-12-31', january)).toBe('Thu 31 Dec 2026');
    // By the co-op's clock it is still the old year.
    expect(
      saySession(
        sessionWhen(
          { startsAt: '2027-01-01T06:00:00.000Z', endsAt: '2027-01-01T07:00:00.000Z' },
          'America/Los_Angeles',
        ),
        january,
      ),
    ).toBe('Thu 31 Dec 2026, 22:00–23:00');
  });

  it('says the year of weeks where it is not plain', () => {
    expect(sayDates('2026-12-21', '2026-12-27', december)).toBe('21 Dec – 27 Dec');
    expect(sayDates('2026-12-28', '2027-01-03', december)).toBe('28 Dec 2026 – 3 Jan 2027');
    expect(sayDates('2027-01-04', '2027-01-10', december)).toBe('4 Jan – 10 Jan 2027');
    expect(sayDates('2027-01-04', '2027-01-10', january)).toBe('4 Jan – 10 Jan');
  });

  it('joins days as each language does', () => {
    expect(['en', 'de', 'es'].map((locale) => sayWeekdays([1, 3, 5], locale))).toEqual([
      'Mon, Wed and Fri',
      'Mo, Mi und Fr',
      'lun, mié y vie',
    ]);
    expect(sayWeekdays([2], 'en')).toBe('Tue');
  });

  it('says how long something is without a space at which a line may break', () => {
    const said = [0, 45, 180, 198].map((minutes) => sayDuration(minutes).replaceAll('\u00a0', '~'));
    expect(said).toEqual(['0~min', '45~min', '3~h', '3~h~18~min']);
  });
});
