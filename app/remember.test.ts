import { expect, it } from 'vitest';
import { remember } from './remember.ts';

function counted(most: number) {
  const asked: string[] = [];
  const say = remember(most, (word: string, times: number): string => {
    asked.push(`${word} ${times}`);
    return word.repeat(times);
  });
  return { asked, say };
}

it('works out what it was not asked before, and tells arguments apart', () => {
  const { asked, say } = counted(10);
  expect([say('a', 2), say('a', 3), say('b', 2), say('a', 2)]).toEqual(['aa', 'aaa', 'bb', 'aa']);
  expect(asked).toEqual(['a 2', 'a 3', 'b 2']);
});

it('keeps the newest answers and forgets the oldest', () => {
  const { asked, say } = counted(2);
  for (const word of ['a', 'b', 'c', 'a', 'd', 'e', 'f', 'b']) say(word, 1);
  // Used again, "a" is among the newest; "b" was pushed out by those that came after.
  expect(asked).toEqual(['a 1', 'b 1', 'c 1', 'd 1', 'e 1', 'f 1', 'b 1']);
});

it('takes no notice of what map hands on besides', () => {
  const asked: string[] = [];
  const upper = remember(10, (word: string): string => {
    asked.push(word);
    return word.toUpperCase();
  });
  expect(['a', 'b', 'a'].map(upper)).toEqual(['A', 'B', 'A']);
  expect(upper('a')).toBe('A');
  expect(asked).toEqual(['a', 'b']);
});
