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
