import type { Locale } from './locale.ts';

/** For each language, how its words of one area are loaded. */
type Load<Words> = Record<Locale, () => Promise<Words>>;

export type AreaWords<Words> = {
  load: (locale: Locale) => Promise<Words>;
  /**
   * The words within a component, which waits for them as for one of React's lazy components: it throws the promise. Where
   * they cannot be loaded the browser loads the page anew, which the server draws whole.
   */
  read: (locale: Locale) => Words;
};

/**
 * The words of an area that only its own pages load, beside those that all pages share. Not awaited by the module itself:
 * Safari can run the importers of a module with a top-level await before it is done (WebKit bug 242740).
 */
export function areaWords<Words>(load: Load<Words>): AreaWords<Words> {
  const loading = new Map<Locale, Promise<Words>>();
  const loaded = new Map<Locale, Words>();

  async function keep(locale: Locale): Promise<Words> {
    try {
      const words = await load[locale]();
      loaded.set(locale, words);
      return words;
    } catch (error) {
      loading.delete(locale);
      throw error;
    }
  }

  function once(locale: Locale): Promise<Words> {
    const words = loading.get(locale) ?? keep(locale);
    loading.set(locale, words);
    return words;
  }

  function read(locale: Locale): Words {
    const words = loaded.get(locale);
    if (!words) throw once(locale).catch(loadAnew);
    return words;
  }

  return { load: once, read };
}

/** Without a network just now, or with a page from before an update: the server knows the page that is being opened. */
function loadAnew(error: unknown): Promise<never> {
  if (typeof window === 'undefined') throw error;
  window.location.reload();
  // The page before stays until then.
  return new Promise(() => {});
}
