import type { Messages } from '#app/i18n/messages/en.ts';
import type { PlaceRefusal } from './may-claim-place.ts';
import type { RefusalSaid } from './refusal.ts';

/** What speaks of a child's place: a duty is refused so only where the children come along. */
const ofPlaces: Record<Exclude<PlaceRefusal, 'past'>, true> = {
  alreadyPlaced: true,
  overlapsPlace: true,
  avoidedVenue: true,
  notACareDay: true,
  placesLimit: true,
  capacity: true,
  ratio: true,
};

/** Why an open duty is not for a member, in the words of the claim's own refusal. */
export function sayDutyRefusal(reason: RefusalSaid, { rota }: Pick<Messages, 'rota'>): string {
  const why = rota.refusals[reason];
  return reason in ofPlaces ? `${rota.childrenWithYou} ${why}` : why;
}
