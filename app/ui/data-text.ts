import { useMemo } from 'react';

declare const data: unique symbol;

/** What a page shows, written as one text. */
export type DataText<T> = string & { readonly [data]: T };

/** What was written last on the server: the page that is drawn next mostly shows it, and need not read it again. */
let latest: { text: string; value: unknown } | null = null;

/**
 * Writes what a page shows as one text. The framework writes each value of an object on its own, which for a week takes four
 * times as long and for a whole rota far more; the browser reads it sooner as well. For texts, numbers, booleans, null, and
 * lists and objects of them, which nobody changes afterwards.
 */
export function dataText<T>(value: T): DataText<T> {
  const text = JSON.stringify(value) as DataText<T>;
  latest = { text, value };
  return text;
}

/** Reads it again, once for each text. */
export function useDataText<T>(text: DataText<T>): T {
  return useMemo(() => (latest?.text === text ? (latest.value as T) : JSON.parse(text)), [text]);
}
