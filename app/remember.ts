type Key = string | number;

/** Answers by their first argument, then by the next: finding one puts no key together. */
type Answers = Map<Key, unknown>;

/**
 * A function of texts that remembers its newest answers, `most` of them at least: the same days and zones are asked for
 * again and again, and working with zones is costly. It may be handed to `map`, whose further arguments are nothing to it.
 */
export function remember<Args extends [Key, ...Key[]], Answer>(
  most: number,
  work: (...args: Args) => Answer,
): (...args: Args) => Answer {
  // Nothing but maps is made here: the bundler then sees that a page which asks for none of this needs none of it.
  let recent: Answers = new Map();
  let older: Answers = new Map();
  let kept = 0;
  return (...args) => {
    const known = find(recent, args, work.length) as Answer | undefined;
    if (known !== undefined) return known;
    const answer = (find(older, args, work.length) as Answer | undefined) ?? work(...args);
    if (kept >= most) {
      older = recent;
      recent = new Map();
      kept = 0;
    }
    keep(recent, args, work.length, answer);
    kept += 1;
    return answer;
  };
}

function find(answers: Answers, args: Key[], depth: number): unknown {
  let at: unknown = answers;
  for (let i = 0; i < depth && at !== undefined; i += 1) at = (at as Answers).get(args[i] as Key);
  return at;
}

function keep(answers: Answers, args: Key[], depth: number, answer: unknown): void {
  let at = answers;
  for (let i = 0; i < depth - 1; i += 1) {
    const below = (at.get(args[i] as Key) as Answers | undefined) ?? new Map<Key, unknown>();
    at.set(args[i] as Key, below);
    at = below;
  }
  at.set(args[depth - 1] as Key, answer);
}
