import { expect, it } from 'vitest';
import { linksOf } from './links-of.ts';
import { mails } from './registry.ts';

it('names the links of every mail as the mail does, never by their address', async () => {
  for (const mail of mails) {
    const links = linksOf((await mail.render('de')).html);
    expect(links.map(({ href }) => href)).toEqual(expect.arrayContaining(mail.links));
    for (const { words } of links) expect(words).toMatch(/^[\p{L}„][^<>&/]+$/u);
  }
});

it('leads to the sign-in by the words of its button', async () => {
  const mail = await mails.find(({ name }) => name === 'sign-in')?.render('en');
  expect(linksOf(mail?.html ?? '')).toEqual([
    { href: 'http://localhost:3000/sign-in/link?token=sample', words: 'Sign in' },
  ]);
});

it('reads words as they are shown and leaves out what leads nowhere on the web', () => {
  const html =
    '<a href="tel:1">510</a><a class="x" href="https://a.example/?b=1&amp;c=2"><b>Tom &amp;\nIfe</b></a>';
  expect(linksOf(html)).toEqual([{ href: 'https://a.example/?b=1&c=2', words: 'Tom & Ife' }]);
});
