import { describe, expect, it } from 'vitest';
import { sayTaken, takenStep } from './taken-step.ts';

const settled = { published: true, proposal: false };

describe('the step that a page confirms', () => {
  it('is said in its address, for steps that leave nothing else to see', () => {
    const search = new URLSearchParams('cycle=one');
    sayTaken(search, { intent: 'publishRepair' });
    expect(takenStep(search, settled)).toBe('publishRepair');
    const other = new URLSearchParams();
    sayTaken(other, { intent: 'solve' });
    expect(other.size).toBe(0);
  });

  it('is none where the address says what is not so', () => {
    const search = new URLSearchParams('taken=publish');
    expect(takenStep(search, { published: false, proposal: false })).toBeNull();
    expect(takenStep(search, { published: true, proposal: true })).toBeNull();
    expect(takenStep(new URLSearchParams('taken=anything'), settled)).toBeNull();
  });
});
