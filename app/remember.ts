/**
 * A function of texts that remembers its newest answers, `most` of them at least: the same days and zones are asked for
 * again and again, and working with zones is costly.
 */
export function remember<Args extends (string | number)[], Answer>(
  most: number,
  work: (...args: Args) => Answer,
): (...args: Args) => Answer {
  let recent = new Map<string, Answer>();
  let older = new Map<string, Answer>();
  return (...args) => {
    const key = args.join('\0');
    let answer = recent.get(key);
    if (answer !== undefined) return answer;
    answer = older.get(key) ?? work(...args);
    if (recent.size >= most) {
      older = recent;
      recent = new Map();
    }
    recent.set(key, answer);
    return answer;
  };
}
