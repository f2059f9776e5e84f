import { expect, it } from 'vitest';
import { areaWords } from './area-words.ts';

/** What reading throws: the promise to wait for, or why there are no words. */
function thrown(read: () => unknown): unknown {
  try {
    read();
  } catch (what) {
    return what;
  }
  throw new Error('nothing was thrown');
}

it('loads a language once, when it is first read, and has readers wait for it', async () => {
  const asked: string[] = [];
  const words = areaWords({
    en: async () => asked.push('en') && 'words',
    de: async () => asked.push('de') && 'Wörter',
    es: async () => asked.push('es') && 'palabras',
  });
  await Promise.all([thrown(() => words.read('de')), thrown(() => words.read('de'))]);
  expect(words.read('de')).toBe('Wörter');
  expect(await words.load('de')).toBe('Wörter');
  expect(asked).toEqual(['de']);
});

it('says why words could not be loaded, and asks again after that', async () => {
  let reached = false;
  const load = async () => {
    if (!reached) throw new Error('no network');
    return 'words';
  };
  const words = areaWords({ en: load, de: load, es: load });
  await expect(thrown(() => words.read('en'))).rejects.toThrow('no network');
  reached = true;
  await thrown(() => words.read('en'));
  expect(words.read('en')).toBe('words');
});
