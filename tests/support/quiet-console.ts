import { afterEach, beforeEach, expect, vi } from 'vitest';

/** An unexpected console.error is a fault nobody saw: it fails the test that caused it. */
let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  errors = vi.spyOn(console, 'error');
});
afterEach(() => {
  const calls = errors.mock.calls;
  errors.mockRestore();
  expect(calls).toEqual([]);
});
