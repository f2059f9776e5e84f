const made = new Map<string, { rules: Intl.PluralRules; numbers: Intl.NumberFormat }>();

/** Chooses the form for `count` by the language's own plural rule; "#" in it becomes the number in that language. */
export function plural(locale: string, count: number, forms: { one: string; other: string }): string {
  let of = made.get(locale);
  if (!of) {
    of = { rules: new Intl.PluralRules(locale), numbers: new Intl.NumberFormat(locale) };
    made.set(locale, of);
  }
  const form = of.rules.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', of.numbers.format(count));
}
