export const locales = ['en', 'de', 'es'] as const;
export type Locale = (typeof locales)[number];

/** How each language calls itself, for the page's language list. */
export const localeNames: Record<Locale, string> = { en: 'English', de: 'Deutsch', es: 'Español' };

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}

/** The first language of an Accept-Language header that the catalogue has; English when none is. */
export function localeFromHeader(header: string | undefined): Locale {
  const wanted = (header ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=');
      return {
        language: tag.slice(0, 2).toLowerCase(),
        quality: quality === undefined ? 1 : Number(quality),
      };
    })
    .sort((a, b) => b.quality - a.quality);
  return wanted.map((w) => w.language).find(isLocale) ?? 'en';
}
