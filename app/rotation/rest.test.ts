import { describe, expect, it } from 'vitest';
import { almostRest, minutesOf, restSessions } from './rest.ts';

const session = (start: string, end: string, adultId: string | null, ...children: string[]) => ({
  startsAt: `2026-12-01T${start}:00.000Z`,
  endsAt: `2026-12-01T${end}:00.000Z`,
  duties: [{ adultId }],
  places: children.map((child) =>
    child.startsWith('left ') ? { childId: null, leftFamilyId: child.slice(5) } : { childId: child },
  ),
});
const whose = { adultId: 'ife', familyId: 'abara', childIds: ['noa', 'kai'] };

describe('restSessions', () => {
  it('are those where every child has a place, not only one of two', () => {
    const both = session('09:00', '12:00', 'lena', 'noa', 'kai');
    const one = session('13:00', '16:00', 'lena', 'noa', 'other');
    expect(restSessions([both, one], whose)).toEqual([both]);
    expect(minutesOf([both])).toBe(180);
  });
  it('leave out every session that a duty of the adult overlaps, not one it only touches', () => {
    const duty = session('09:00', '12:00', 'ife', 'noa', 'kai');
    const crossing = session('11:59', '13:00', 'lena', 'noa', 'kai');
    const touching = session('12:00', '14:00', 'lena', 'noa', 'kai');
    expect(restSessions([duty, crossing, touching], whose)).toEqual([touching]);
  });
  it('stay what they were when a child has left since, for its own family alone', () => {
    const alone = session('09:00', '12:00', 'lena', 'left abara');
    const withKai = session('13:00', '14:00', 'lena', 'left abara', 'kai');
    const kaiAtHome = session('15:00', '16:00', 'lena', 'left abara');
    const all = [alone, withKai, kaiAtHome];
    expect(restSessions([alone], { ...whose, childIds: [] })).toEqual([alone]);
    expect(restSessions(all, { ...whose, childIds: ['kai'] })).toEqual([withKai]);
    expect(restSessions([alone], { ...whose, familyId: 'bergstrom', childIds: [] })).toEqual([]);
  });
  it('are empty for somebody without children in care', () => {
    const nobody = { ...whose, childIds: [] };
    expect(minutesOf(restSessions([session('09:00', '12:00', 'lena')], nobody))).toBe(0);
  });
});

describe('almostRest', () => {
  it('are those where a sibling is in care, with the children who have no place there', () => {
    const both = session('09:00', '12:00', 'lena', 'noa', 'kai');
    const onlyNoa = session('13:00', '16:00', 'lena', 'noa');
    const neither = session('17:00', '18:00', 'lena', 'other');
    expect(almostRest([both, onlyNoa, neither], whose)).toEqual([{ session: onlyNoa, childIds: ['kai'] }]);
  });
  it('leave out the adult’s own duties and what they overlap', () => {
    const duty = session('09:00', '12:00', 'ife', 'noa');
    const crossing = session('11:59', '13:00', 'lena', 'noa');
    expect(almostRest([duty, crossing], whose)).toEqual([]);
  });
});
