import type { AreaWords } from './area-words.ts';
import type { Locale } from './locale.ts';

/** A route's module, whose `handle` may name words that not every page loads. */
type RouteModule = { handle?: unknown } | undefined;

/**
 * Loads what a page's routes name, before it is drawn and before it comes alive: both draw the page in one go and cannot
 * wait in the midst of it.
 */
export async function loadOwnWords(modules: Record<string, RouteModule>, locale: Locale): Promise<void> {
  const handles = Object.values(modules).map((module) => module?.handle as { words?: AreaWords<unknown> });
  await Promise.all(handles.map((handle) => handle?.words?.load(locale)));
}
