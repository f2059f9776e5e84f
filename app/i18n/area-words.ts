import type { Locale } from './locale.ts';

/** For each language, how its words of one area are loaded. */
type Load<Words> = Record<Locale, () => Promise<Words>>;

export type AreaWords<Words> = {
  load: (locale: Locale) => Promise<Words>;
  /**
   * The words within a component, which waits for them as for one of React's lazy components: it throws the promise. Where
   * they could not be loaded it throws why, and the next call tries again.
   */
  read: (locale: Locale) => Words;
};

/**
 * The words of an area that only its own pages load, beside those that all pages share. Not awaited by the module itself:
 * Safari can run the importers of a module with a top-level await before it is done (WebKit bug 242740).
 */
export function areaWords<Words>(load: Load<Words>): AreaWords<Words> {
  const loading = new Map<Locale, Promise<Words>>();
  const loaded = new Map<Locale, { words: Words } | { error: unknown }>();

  async function keep(locale: Locale): Promise<Words> {
    try {
      const words = await load[locale]();
      loaded.set(locale, { words });
      return words;
    } catch (error) {
      loading.delete(locale);
      loaded.set(locale, { error });
      throw error;
    }
  }

  function once(locale: Locale): Promise<Words> {
    const words = loading.get(locale) ?? keep(locale);
    loading.set(locale, words);
    return words;
  }

  function read(locale: Locale): Words {
    const known = loaded.get(locale);
    if (!known) throw once(locale);
    if ('words' in known) return known.words;
    loaded.delete(locale);
    throw known.error;
  }

  return { load: once, read };
}
