import { gzipSync } from 'node:zlib';

/** A script's size as it goes over the wire, and the addresses of those it has loaded with it. */
type Script = { bytes: number; needs: string[]; oneOf: string[] };

/**
 * Bytes of the scripts that a page loads before anything is clicked, each compressed by itself: those it names, what these
 * import, and of what they import in the reader's language the largest.
 */
export async function scriptBytes(origin: string, html: string): Promise<number> {
  const known = new Map<string, Script>();
  const read = async (address: string): Promise<Script> => {
    const script = known.get(address) ?? (await readScript(origin, address));
    known.set(address, script);
    return script;
  };
  const loaded = new Set(named(html));
  let bytes = 0;
  for (const address of loaded) {
    const script = await read(address);
    bytes += script.bytes;
    for (const needed of script.needs) loaded.add(needed);
    const languages = await Promise.all(script.oneOf.map(read));
    bytes += Math.max(0, ...languages.map((language) => language.bytes));
    // What a language needs itself is loaded with any of them.
    for (const needed of languages.flatMap(({ needs }) => needs)) loaded.add(needed);
  }
  return bytes;
}

function named(html: string): string[] {
  return html.match(/\/assets\/[\w.-]+\.js/g) ?? [];
}

async function readScript(origin: string, address: string): Promise<Script> {
  const response = await fetch(origin + address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const text = await response.text();
  const imported = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => `/assets/${name}`);
  const oneOf = imported(/import\("\.\/([\w.-]+\.js)"\)/g);
  const other = oneOf.find((name) => !/\/(en|de|es)-/.test(name));
  if (other) throw new Error(`${address} imports ${other} while it runs, which is no language`);
  return {
    bytes: gzipSync(text).length,
    needs: imported(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/g),
    oneOf,
  };
}
