import { expect, test } from 'vitest';
import { goalOf, rememberGoal } from './goal.server.ts';

test('a page is remembered with its query, and sent over TLS only where there is any', () => {
  const cookie = rememberGoal('/c/one/rota?show=open', true);
  expect(cookie).toMatch(/; Secure$/);
  expect(rememberGoal('/', false)).not.toContain('Secure');
  expect(goalOf(`language=en; ${cookie.split(';')[0]}`)).toBe('/c/one/rota?show=open');
});

test.each([
  'https://elsewhere.example/',
  '//elsewhere.example/x',
  '/.//elsewhere.example',
  '/c/..//elsewhere.example',
  '/\\elsewhere.example',
  'javascript:alert(1)',
  '%',
])('%s leads nowhere but into this app', (text) => {
  for (const value of [text, encodeURIComponent(text)]) {
    const goal = goalOf(`goal=${value}`);
    expect(goal === null || /^\/(?![/\\])/.test(goal)).toBe(true);
  }
});

test('nothing is remembered where there is no cookie', () => {
  expect(goalOf(null)).toBeNull();
  expect(goalOf('other=goal')).toBeNull();
});
