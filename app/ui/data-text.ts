import { useMemo } from 'react';

declare const data: unique symbol;

/** What a page shows, written as one text. */
export type DataText<T> = string & { readonly [data]: T };

/** What was written last on the server, each until its page is drawn: that page need not read it again. */
let written: { text: string; value: unknown }[] = [];
/** Pages that are answered at once, at most; what was written for a page that is not drawn here makes room for later ones. */
const most = 16;

/**
 * Writes what a page shows as one text. The framework writes each value of an object on its own, which for a week takes four
 * times as long and for a whole rota far more; the browser reads it sooner as well. For texts, numbers, booleans, null, and
 * lists and objects of them, which nobody changes afterwards.
 */
export function dataText<T>(value: T): DataText<T> {
  const text = JSON.stringify(value) as DataText<T>;
  written = [{ text, value }, ...written.slice(0, most - 1)];
  return text;
}

/** Reads it again, once for each text. */
export function useDataText<T>(text: DataText<T>): T {
  return useMemo(() => takeWritten(text) ?? JSON.parse(text), [text]);
}

function takeWritten(text: string): unknown {
  const found = written.find((one) => one.text === text);
  if (found) written = written.filter((one) => one !== found);
  return found?.value;
}
