import { describe, expect, it } from 'vitest';
import { type DutyFacts, mayClaimDuty } from './may-claim-duty.ts';

const span = (start: string, end: string) => ({
  startsAt: `2026-12-01T${start}:00.000Z`,
  endsAt: `2026-12-01T${end}:00.000Z`,
});
const open: DutyFacts = {
  now: '2026-12-01T08:59:59.999Z',
  session: span('09:00', '12:00'),
  taken: false,
  onDutyHere: false,
  otherDuties: [],
  absences: [],
  protectedTimes: [],
  attunedTimes: [],
  dutiesThisWeek: 0,
  maxDutiesPerWeek: 1,
};
const asked = (over: Partial<DutyFacts>) => {
  const answer = mayClaimDuty({ ...open, ...over });
  return answer.ok ? 'yes' : answer.reason;
};
const touching = [span('08:00', '09:00'), span('12:00', '13:00')];
const crossing = [span('11:59', '13:00')];

describe('mayClaimDuty', () => {
  it('gives an open slot until the moment its session starts', () => {
    expect(asked({})).toBe('yes');
    expect(asked({ now: '2026-12-01T09:00:00.000Z' })).toBe('past');
  });
  it('refuses a slot that is held, and a second one at the same session', () => {
    expect(asked({ taken: true })).toBe('slotTaken');
    expect(asked({ onDutyHere: true })).toBe('alreadyOnDuty');
  });
  it('lets duties, absences, protected practices and attuned times touch the session, never overlap it', () => {
    expect(
      asked({ otherDuties: touching, absences: touching, protectedTimes: touching, attunedTimes: touching }),
    ).toBe('yes');
    expect(asked({ otherDuties: crossing, maxDutiesPerWeek: 9 })).toBe('overlapsDuty');
    expect(asked({ absences: crossing })).toBe('absent');
    expect(asked({ protectedTimes: crossing })).toBe('protectedPractice');
    expect(asked({ attunedTimes: crossing })).toBe('attunedTime');
  });
  it('keeps to the duties a week that the agreements allow', () => {
    expect(asked({ dutiesThisWeek: 1, maxDutiesPerWeek: 2 })).toBe('yes');
    expect(asked({ dutiesThisWeek: 2, maxDutiesPerWeek: 2 })).toBe('weeklyLimit');
    expect(asked({ maxDutiesPerWeek: 0 })).toBe('weeklyLimit');
  });
});
