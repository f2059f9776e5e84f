export type RemoveAdultFacts = {
  adultsInFamily: number;
  /** Whether the adult is the one who asks. */
  isActor: boolean;
  byCoordinator: boolean;
  /** Whether the adult signs in here. */
  hasJoined: boolean;
  /** Whether a session ahead at the family's home would be left without anybody of the family. */
  neededAtHome: boolean;
};

/** Whether an adult may be removed from a family. One parent cannot put the other out: that takes a coordinator. */
export function mayRemoveAdult(
  facts: RemoveAdultFacts,
):
  | { ok: true }
  | { ok: false; reason: 'lastAdult' | 'yourself' | 'yourselfCoordinator' | 'hasJoined' | 'hostNeeded' } {
  if (facts.adultsInFamily <= 1) return { ok: false, reason: 'lastAdult' };
  if (facts.isActor) return { ok: false, reason: facts.byCoordinator ? 'yourselfCoordinator' : 'yourself' };
  if (facts.hasJoined && !facts.byCoordinator) return { ok: false, reason: 'hasJoined' };
  if (facts.neededAtHome) return { ok: false, reason: 'hostNeeded' };
  return { ok: true };
}
