const made = new Map<string, Intl.ListFormat>();

/** "Ana, Ben and Cy": things in a row, as the language joins them. */
export function sayList(things: readonly string[], locale: string): string {
  let list = made.get(locale);
  if (!list) {
    list = new Intl.ListFormat(locale === 'en' ? 'en-GB' : locale, { type: 'conjunction' });
    made.set(locale, list);
  }
  return list.format(things);
}
