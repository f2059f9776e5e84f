import type { DutyRefusal } from './may-claim-duty.ts';
import type { PlaceRefusal } from './may-claim-place.ts';
import type { ReleaseRefusal } from './may-release-duty.ts';
import type { ReleasePlaceRefusal } from './may-release-place.ts';

/** Why a claim or release was not carried out; the catalogue holds one sentence for each. */
export type Refusal =
  | DutyRefusal
  | PlaceRefusal
  | ReleaseRefusal
  | ReleasePlaceRefusal
  | 'noSuchSlot'
  | 'notYours'
  | 'noFamily';

export type Outcome = { ok: true } | { ok: false; reason: Refusal };
