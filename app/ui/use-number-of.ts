import { useRef } from 'react';

/** Counts the different objects that it is given one after the other. */
export function useNumberOf(one: object): number {
  const last = useRef({ one, number: 0 });
  if (last.current.one !== one) last.current = { one, number: last.current.number + 1 };
  return last.current.number;
}
