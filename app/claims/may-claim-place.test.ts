import { describe, expect, it } from 'vitest';
import { careWeight } from './care-weight.ts';
import { mayClaimPlace, type PlaceFacts } from './may-claim-place.ts';

const span = (start: string, end: string) => ({
  startsAt: `2026-12-01T${start}:00.000Z`,
  endsAt: `2026-12-01T${end}:00.000Z`,
});
const free: PlaceFacts = {
  now: '2026-12-01T08:00:00.000Z',
  session: span('09:00', '12:00'),
  alreadyPlaced: false,
  otherPlaces: [],
  avoided: false,
  careDay: true,
  siblingPlaced: false,
  placesThisWeek: 0,
  maxPlacesPerWeek: 3,
  placed: 4,
  weightPlaced: 4,
  capacity: 9,
  weight: 1,
  slots: 2,
  childrenPerAdult: 3,
};
const asked = (over: Partial<PlaceFacts>) => {
  const answer = mayClaimPlace({ ...free, ...over });
  return answer.ok ? 'yes' : answer.reason;
};

describe('mayClaimPlace', () => {
  it('gives the last place and no more', () => {
    expect(asked({ capacity: 5 })).toBe('yes');
    expect(asked({ capacity: 4 })).toBe('capacity');
  });
  it('fills the ratio exactly and no further; an infant weighs more', () => {
    expect(asked({ weightPlaced: 5 })).toBe('yes');
    expect(asked({ weightPlaced: 4.5, weight: 1.5 })).toBe('yes');
    expect(asked({ weightPlaced: 5, weight: 1.5 })).toBe('ratio');
    expect(asked({ slots: 0, placed: 0, weightPlaced: 0 })).toBe('ratio');
  });
  it('keeps to where and when the family lets its children come', () => {
    expect(asked({ avoided: true })).toBe('avoidedVenue');
    expect(asked({ careDay: false })).toBe('notACareDay');
    expect(asked({ placesThisWeek: 2 })).toBe('yes');
    expect(asked({ placesThisWeek: 3 })).toBe('placesLimit');
    expect(asked({ placesThisWeek: 3, siblingPlaced: true })).toBe('yes');
  });
  it('refuses the same session twice and another at the same time, not one that touches', () => {
    expect(asked({ alreadyPlaced: true })).toBe('alreadyPlaced');
    expect(asked({ otherPlaces: [span('11:59', '13:00')] })).toBe('overlapsPlace');
    expect(asked({ otherPlaces: [span('12:00', '13:00')] })).toBe('yes');
  });
  it('refuses from the moment the session starts', () => {
    expect(asked({ now: '2026-12-01T09:00:00.000Z' })).toBe('past');
  });
});

describe('careWeight', () => {
  const infants = { underMonths: 18, weight: 1.5 };
  it('counts a child as an infant until the day it is that many months old', () => {
    expect(careWeight('2025-06-02', '2026-12-01', infants)).toBe(1.5);
    expect(careWeight('2025-06-01', '2026-12-01', infants)).toBe(1);
    expect(careWeight(null, '2026-12-01', infants)).toBe(1);
  });
});
