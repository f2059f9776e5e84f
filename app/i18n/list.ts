const made = new Map<string, Intl.ListFormat>();

/** Spanish says "e" before what sounds as an "i". The engine knows "e Inés" and "y hielo", and not "e Íñigo". */
const accentedI = /^h?í/i;

/** "Ana, Ben and Cy": things in a row, as the language joins them. */
export function sayList(things: readonly string[], locale: string): string {
  let list = made.get(locale);
  if (!list) {
    list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
    made.set(locale, list);
  }
  const last = things.at(-1) ?? '';
  if (locale !== 'es' || !accentedI.test(last)) return list.format(things);
  return list
    .formatToParts(things)
    .map(({ type, value }) => (type === 'literal' && value === ' y ' ? ' e ' : value))
    .join('');
}
