import { gapsIn, overlaps, type Span } from '#app/time/span.ts';

/**
 * Whether the time of a practice is truly the adult's own: no duty of theirs meets it, and the children are with somebody
 * all through it. That is the co-op, where the adult rests; for what is left, one other adult of the family who then
 * neither has a duty nor is away. Nothing is known of whom else a family could ask, so a parent alone has it only while
 * the children are in care.
 */
export function isFree(
  practice: Span,
  of: {
    duties: Span[];
    /** Sessions with the children in care at which the adult is not on duty. */
    rests: Span[];
    /** For each other adult of the family, when they are on duty or away. */
    others: { busy: Span[] }[];
  },
): boolean {
  if (of.duties.some((duty) => overlaps(practice, duty))) return false;
  const left = gapsIn(practice, of.rests);
  return (
    left.length === 0 ||
    of.others.some(({ busy }) => left.every((gap) => !busy.some((span) => overlaps(gap, span))))
  );
}
