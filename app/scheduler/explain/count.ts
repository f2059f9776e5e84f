/** How often each thing is there, the most frequent first. */
export function count<T>(reasons: T[]): [T, number][] {
  const counted = new Map<T, number>();
  for (const reason of reasons) counted.set(reason, (counted.get(reason) ?? 0) + 1);
  return [...counted].sort((a, b) => b[1] - a[1]);
}
