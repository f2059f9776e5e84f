import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const folder = path.join(import.meta.dirname, 'messages');

/** All that is said in a language, mails included, as its catalogues hold it. */
function said(locale: 'de' | 'es'): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === `${locale}.ts`)
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

it.each([
  ['de', /nicht verhandelbar/i, /feste[nrs]? Zeit|unverhandelbar|unverrückbar|geschützte Zeit/gi],
  ['es', /irrenunciable/i, /negociable|tiempo protegido/gi],
] as const)('calls what is non-negotiable by one word alone in %s', (locale, word, others) => {
  expect(said(locale)).toMatch(word);
  expect(said(locale).match(others)).toBeNull();
});
