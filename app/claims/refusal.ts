import type { Scope } from '#app/coops/scope.ts';
import type { DutyRefusal } from './may-claim-duty.ts';
import type { PlaceRefusal } from './may-claim-place.ts';
import type { ReleaseRefusal } from './may-release-duty.ts';
import type { ReleasePlaceRefusal } from './may-release-place.ts';
import type { ClaimForm } from './schema.ts';

/** Why a claim or release was not carried out. */
export type Refusal =
  | DutyRefusal
  | PlaceRefusal
  | ReleaseRefusal
  | ReleasePlaceRefusal
  | 'noSuchSlot'
  | 'notYours'
  | 'noFamily';

export type Outcome = { ok: true } | { ok: false; reason: Refusal };

const forCoordinators = {
  noFamily: 'noFamilyCoordinator',
  hostNeeded: 'hostNeededCoordinator',
  dutyBegun: 'dutyBegunCoordinator',
} as const;

/** A refusal as its reader is told it; the catalogue holds one sentence for each. */
export type RefusalSaid = Refusal | `${keyof typeof forCoordinators}Coordinator` | 'lastPlaceTaken';

/** What others are told to ask a coordinator for, a coordinator is told how to do. */
export function refusalFor({ role }: Pick<Scope, 'role'>, refusal: Refusal): RefusalSaid {
  return role === 'coordinator' && refusal in forCoordinators
    ? forCoordinators[refusal as keyof typeof forCoordinators]
    : refusal;
}

/** A refused form's answer: a place is offered only where there is room, so where there is none, somebody was quicker. */
export function answerTo({ intent }: Pick<ClaimForm, 'intent'>, refusal: RefusalSaid): RefusalSaid {
  const full = refusal === 'capacity' || refusal === 'ratio';
  return intent === 'claimPlace' && full ? 'lastPlaceTaken' : refusal;
}

/** Whether the sentence sends its reader to a coordinator, whom the page then names. */
export function namesCoordinators(refusal: RefusalSaid | null): boolean {
  return refusal === 'hostNeeded' || refusal === 'dutyBegun';
}
