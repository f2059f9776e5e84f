import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ServerBuild } from '@remix-run/node';
import { expect, it } from 'vitest';

const { assets, routes } = (await import(path.resolve('build/server/index.js'))) as ServerBuild;
const pages = Object.keys(routes).filter((id) => routes[id]?.module.default !== undefined);

/** Whether a page's scripts read words that not every page loads. */
async function readsOwnWords(id: string): Promise<boolean> {
  const route = assets.routes[id];
  const scripts = [route?.module ?? '', ...(route?.imports ?? [])];
  const texts = await Promise.all(scripts.map((file) => readFile(path.join('build/client', file), 'utf8')));
  return texts.some((text) => /"\.\/(agreements|family|plan)-words-/.test(text));
}

// A page that waited for its words only while it is drawn would stay without script for good when it is loaded anew.
it.each(pages)('%s names the words of its own that it reads', async (id) => {
  const { handle } = routes[id]?.module ?? {};
  expect((handle as { words?: unknown } | undefined)?.words !== undefined).toBe(await readsOwnWords(id));
});
