const rules = new Map<string, Intl.PluralRules>();

/** Chooses the form for `count` by the language's own plural rule; "#" in it becomes the number in that language. */
export function plural(locale: string, count: number, forms: { one: string; other: string }): string {
  let rule = rules.get(locale);
  if (!rule) {
    rule = new Intl.PluralRules(locale);
    rules.set(locale, rule);
  }
  const form = rule.select(count) === 'one' ? forms.one : forms.other;
  return form.replaceAll('#', new Intl.NumberFormat(locale).format(count));
}
