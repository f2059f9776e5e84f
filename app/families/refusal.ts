/** Why something about a family was not changed; the catalogue holds one sentence for each. */
export type FamilyRefusal =
  | 'nameTaken'
  | 'emailTaken'
  | 'coordinatorAddress'
  | 'lastAdult'
  | 'yourself'
  | 'yourselfCoordinator'
  | 'hasJoined'
  | 'hostNeeded'
  | 'threePractices'
  | 'notFound';

export type FamilyOutcome = { ok: true } | { ok: false; reason: FamilyRefusal };

/** `id`: what was added or changed. */
export type FamilySaved = { ok: true; id: string } | { ok: false; reason: FamilyRefusal };
