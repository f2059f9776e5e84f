import { useMemo } from 'react';

declare const data: unique symbol;

/** What a page shows, written as one text. */
export type DataText<T> = string & { readonly [data]: T };

/**
 * Writes what a page shows as one text. The framework writes each value of an object on its own, which for a week takes four
 * times as long and for a whole rota far more; the browser reads it sooner as well. For texts, numbers, booleans, null, and
 * lists and objects of them.
 */
export function dataText<T>(value: T): DataText<T> {
  return JSON.stringify(value) as DataText<T>;
}

/** Reads it again, once for each text. */
export function useDataText<T>(text: DataText<T>): T {
  return useMemo(() => JSON.parse(text), [text]);
}
