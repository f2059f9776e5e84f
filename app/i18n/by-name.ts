const names = new Intl.Collator('en');

type Named = { name: string | null };

/** Orders people as a list of names is read. The database goes by the letters' numbers, and puts "Íñigo" after "Zoe". */
export function byName(a: Named, b: Named): number {
  return names.compare(a.name ?? '', b.name ?? '');
}
