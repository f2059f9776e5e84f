import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { PagesFirst } from './pages-first.ts';

describe('pages first', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Work that says whether it is running. */
  function work() {
    const state = {
      running: true,
      hold: () => {
        state.running = false;
      },
      letGo: () => {
        state.running = true;
      },
    };
    return state;
  }

  it('holds work from the first request until it has been quiet after the last', () => {
    const pages = new PagesFirst();
    const plan = work();
    pages.over(plan);
    const [one, other] = [pages.begin(), pages.begin()];
    expect(plan.running).toBe(false);
    one();
    expect(plan.running).toBe(false);
    other();
    vi.advanceTimersByTime(9);
    const another = pages.begin();
    vi.advanceTimersByTime(9);
    another();
    vi.advanceTimersByTime(9);
    expect(plan.running).toBe(false);
    vi.advanceTimersByTime(1);
    expect(plan.running).toBe(true);
  });

  it('holds work that begins while a page is being answered', () => {
    const pages = new PagesFirst();
    const answered = pages.begin();
    const plan = work();
    pages.over(plan);
    expect(plan.running).toBe(false);
    answered();
    vi.advanceTimersByTime(10);
    expect(plan.running).toBe(true);
    const again = pages.begin();
    expect(plan.running).toBe(false);
    again();
  });

  it('lets work breathe where requests never cease', () => {
    const pages = new PagesFirst();
    const plan = work();
    pages.over(plan);
    let answered = pages.begin();
    setInterval(() => {
      const next = pages.begin();
      answered();
      answered = next;
    }, 1);
    vi.advanceTimersByTime(4_999);
    expect(plan.running).toBe(false);
    vi.advanceTimersByTime(1);
    expect(plan.running).toBe(true);
    vi.advanceTimersByTime(49);
    expect(plan.running).toBe(true);
    vi.advanceTimersByTime(1);
    expect(plan.running).toBe(false);
  });

  it('does not hold work for a request that waits for its sender', () => {
    const pages = new PagesFirst();
    const plan = work();
    pages.over(plan);
    const slow = pages.begin();
    vi.advanceTimersByTime(2_009);
    expect(plan.running).toBe(false);
    vi.advanceTimersByTime(1);
    expect(plan.running).toBe(true);
    slow();
    const page = pages.begin();
    expect(plan.running).toBe(false);
    page();
    vi.advanceTimersByTime(10);
    expect(plan.running).toBe(true);
  });

  it('lets go of work that is done, and leaves no timer behind', () => {
    const pages = new PagesFirst();
    const plan = work();
    const done = pages.over(plan);
    const answered = pages.begin();
    done();
    answered();
    expect(vi.getTimerCount()).toBe(0);
    pages.begin()();
    expect(vi.getTimerCount()).toBe(0);
  });
});
