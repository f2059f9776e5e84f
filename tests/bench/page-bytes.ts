import { gzipSync } from 'node:zlib';

/** The addresses of the scripts that a page loads before anything is clicked: module imports and what they preload. */
export function scriptsOf(html: string): string[] {
  return [...new Set(html.match(/\/assets\/[\w.-]+\.js/g) ?? [])];
}

/** Bytes of these scripts as they go over the wire, each compressed by itself. */
export async function scriptBytes(origin: string, html: string): Promise<number> {
  let bytes = 0;
  for (const script of scriptsOf(html)) {
    const response = await fetch(origin + script);
    if (!response.ok) throw new Error(`${script} answered ${response.status}`);
    bytes += gzipSync(Buffer.from(await response.arrayBuffer())).length;
  }
  return bytes;
}
