import { describe, expect, it } from 'vitest';
import { randomFrom } from '#app/scheduler/random.ts';
import { type Choices, type Meters, NEEDED, WITHIN } from '#app/scheduler/search/choices.ts';
import { GroupPlans } from '#app/scheduler/search/group-plans.ts';

/**
 * Two groups of two choices each, each choice 0 to 3 of its own group's meter and as much of one that both groups share.
 * A group's own meter must not pass 3.
 */
function choices(): Choices {
  const entries = [0];
  const meter: number[] = [];
  const amount: number[] = [];
  for (let choice = 0; choice < 4; choice += 1)
    for (let value = 0; value < 4; value += 1) {
      meter.push(choice < 2 ? 0 : 1, 2);
      amount.push(value, value);
      entries.push(meter.length);
    }
  return {
    values: Int32Array.from([0, 4, 8, 12, 16]),
    entries: Int32Array.from(entries),
    meter: Int32Array.from(meter),
    amount: Float64Array.from(amount),
    group: Int32Array.from([0, 0, 1, 1]),
  };
}

function meters(low: number, high: number, kind = WITHIN): Meters {
  return {
    kind: Uint8Array.from([WITHIN, WITHIN, kind]),
    low: Float64Array.from([0, 0, low]),
    high: Float64Array.from([3, 3, high]),
  };
}

describe('plans of groups', () => {
  it('are put together so that what lies between groups is right', () => {
    const random = randomFrom(1);
    const plans = GroupPlans.of(choices(), meters(5, 5), random);
    // Sums of 1 and 3 in the first group, of 0 and 2 in the second: only 3 and 2 make 5.
    for (const chosen of [
      [0, 5, 8, 12],
      [3, 4, 9, 13],
    ])
      for (const group of [0, 1]) plans?.keep(group, Int32Array.from(chosen));
    expect([...(plans?.together(random) ?? [])]).toEqual([3, 4, 9, 13]);
  });

  it('are not when no two of them fit, or a group has none', () => {
    const random = randomFrom(1);
    const plans = GroupPlans.of(choices(), meters(6, 6), random);
    plans?.keep(0, Int32Array.from([3, 4, 9, 13]));
    expect(plans?.together(random)).toBeNull();
    plans?.keep(1, Int32Array.from([3, 4, 9, 13]));
    expect(plans?.together(random)).toBeNull();
  });

  it('are kept only where groups have sums with limits between them', () => {
    expect(GroupPlans.of(choices(), meters(0, 9, NEEDED), randomFrom(1))).toBeNull();
    const one = { ...choices(), group: new Int32Array(4) };
    expect(GroupPlans.of(one, meters(0, 9), randomFrom(1))).toBeNull();
  });
});
