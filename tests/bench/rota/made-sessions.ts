import type { Session } from '#app/scheduler/problem.ts';
import type { Dice } from './dice.ts';

/** Weekday mornings and afternoons, or evenings and weekends. */
export type Pattern = 'weekdays' | 'evenings';

/** A session with its local times; `day` counts from the Monday of the first week. */
export type MadeSession = Omit<Session, 'start' | 'end'> & { day: number; from: string; to: string };

interface WeekWish {
  dice: Dice;
  pattern: Pattern;
  perWeek: number;
  families: string[];
  week: number;
}

export function patternOf(perWeek: number): Pattern {
  return perWeek >= 10 ? 'weekdays' : 'evenings';
}

/**
 * The sessions of one week. Weekdays: mornings in a hall, afternoons in a garden or every third at a home; when more are
 * wanted than ten, further halls and gardens run beside them. Evenings: up to three on Wednesday, Friday, Saturday and
 * Sunday, every third at a home.
 */
export function sessionsOfWeek({ dice, pattern, perWeek, families, week }: WeekWish): MadeSession[] {
  const slots = pattern === 'weekdays' ? weekdaySlots(perWeek) : eveningSlots(dice, perWeek);
  return slots
    .map(({ day, half, beside }, i): MadeSession => {
      const atHome = half !== 'morning' && beside === 0 && dice.chance(0.33);
      const host = atHome ? (families[dice.whole(0, families.length - 1)] ?? null) : null;
      const room =
        half === 'morning' ? 'hall' : pattern === 'weekdays' ? 'garden' : dice.pick('loft', 'garden');
      const [from, to] = times(dice, half);
      return {
        id: `w${week + 1}-${i + 1}`,
        day: 7 * week + day,
        from,
        to,
        venue: host ? `${host}-home` : beside === 0 ? room : `${room}-${beside + 1}`,
        capacity: pattern === 'weekdays' ? dice.whole(15, 21) : dice.whole(8, 12),
        staff: 0,
        needsLead: dice.chance(pattern === 'weekdays' ? 0.4 : 0.7),
        host,
      };
    })
    .toSorted((a, b) => a.day - b.day || a.from.localeCompare(b.from));
}

type Half = 'morning' | 'afternoon' | 'evening';
/** Day of the week from 0, Monday; `beside` counts the sessions that run at the same time. */
type Slot = { day: number; half: Half; beside: number };

function weekdaySlots(perWeek: number): Slot[] {
  return Array.from({ length: perWeek }, (_, i) => ({
    day: Math.floor((i % 10) / 2),
    half: i % 2 === 0 ? 'morning' : 'afternoon',
    beside: Math.floor(i / 10),
  }));
}

function eveningSlots(dice: Dice, perWeek: number): Slot[] {
  const order = dice.shuffled([2, 4, 5, 6]);
  return Array.from({ length: perWeek }, (_, i) => {
    const day = order[i % 4] ?? 4;
    const weekend = day >= 5;
    return { day, half: weekend && i < 4 ? 'afternoon' : 'evening', beside: Math.floor(i / 8) };
  });
}

function times(dice: Dice, half: Half): [string, string] {
  if (half === 'morning') return ['09:00', dice.pick('11:30', '12:00', '12:30')];
  if (half === 'afternoon') return ['13:30', dice.pick('16:00', '16:30', '17:00')];
  return ['18:00', dice.pick('20:30', '21:00')];
}
