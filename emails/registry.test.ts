import { expect, it } from 'vitest';
import { locales } from '#app/i18n/locale.ts';
import { mails } from './registry.ts';

for (const mail of mails) {
  for (const locale of locales) {
    it(`renders ${mail.name} in ${locale}`, async () => {
      const { subject, html, text } = await mail.render(locale);
      expect(subject.trim()).not.toBe('');
      for (const part of [subject, html, text]) expect(part).not.toMatch(/undefined|\[object/);
      for (const link of mail.links) expect(text).toContain(link);
      expect(html).toContain(`lang="${locale}"`);
      // Mail programs cut off what is longer.
      expect(Buffer.byteLength(html)).toBeLessThan(100_000);
      expect(text).not.toMatch(/mailto:|tel:/);
    });
  }
}

// An opened file adds and updates; no calendar takes out an entry that is merely missing from it.
it('says in a mail of changes who takes out of a calendar what is no longer there', async () => {
  const text = async (name: string) => (await mails.find((mail) => mail.name === name)?.render('en'))?.text;
  expect(await text('rota-changed')).toContain('what is no longer yours you take out of your calendar');
  expect(await text('rota-published')).not.toContain('take out of your calendar');
});
