import { describe, expect, it } from 'vitest';
import { carried, reliefs } from './carrying.ts';

describe('carried', () => {
  it('is (R − c) / c free sessions for one duty', () => {
    expect(carried({ ratio: 3, childrenPerFamily: 1, sessionMinutes: 180 })).toEqual({
      freeSessions: 2,
      minutes: 360,
    });
    expect(carried({ ratio: 3, childrenPerFamily: 1.5, sessionMinutes: 180 })).toEqual({
      freeSessions: 1,
      minutes: 180,
    });
  });
  it('is nothing when an adult can only look after their own', () => {
    expect(carried({ ratio: 2, childrenPerFamily: 3, sessionMinutes: 180 }).minutes).toBe(0);
  });
});

describe('reliefs', () => {
  it('is empty exactly when the promise fits', () => {
    const family = { ratio: 3, capacity: 9, childrenPerFamily: 1.5, sessionMinutes: 180 };
    expect(reliefs({ ...family, promised: 180 })).toEqual([]);
    expect(reliefs({ ...family, promised: 181 })).not.toEqual([]);
  });
  it('names changes each of which alone carries the promise', () => {
    const family = { capacity: 9, childrenPerFamily: 1.5, promised: 360 };
    for (const relief of reliefs({ ...family, ratio: 3, sessionMinutes: 180 })) {
      const minutes = carried({
        childrenPerFamily: family.childrenPerFamily,
        ratio: relief.kind === 'ratio' ? relief.ratio : 3,
        sessionMinutes: relief.kind === 'longerSessions' ? relief.minutes : 180,
        duties: relief.kind === 'duties' ? relief.duties : 1,
      }).minutes;
      expect(minutes).toBeGreaterThanOrEqual(
        relief.kind === 'lowerPromise' ? relief.minutes : family.promised,
      );
    }
  });
  it('offers only another ratio when nobody would be free', () => {
    const family = { ratio: 2, capacity: 4, childrenPerFamily: 2, sessionMinutes: 180, promised: 180 };
    expect(reliefs(family)).toEqual([{ kind: 'ratio', ratio: 4 }]);
  });
  it('proposes nobody more children than a session takes', () => {
    const family = { ratio: 2, capacity: 3, childrenPerFamily: 2, sessionMinutes: 180, promised: 180 };
    expect(reliefs(family)).toEqual([]);
  });
});
