import type { Rota } from '#app/scheduler/rota.ts';
import { isOpen } from './is-open.ts';
import { familiesOfPlaces } from './place.ts';
import type { Planning } from './planning.ts';

export type Items = Pick<Rota, 'duties' | 'backups' | 'places' | 'open'>;

/** What the rows hold, in the scheduler's words: a family has a place where any of its children has one. */
export function heldItems(planning: Planning): Items {
  const familyOf = familiesOfPlaces(planning.children);
  const places = new Map<string, Items['places'][number]>();
  for (const place of planning.places) {
    const [family, session] = [familyOf(place), place.sessionId];
    if (family !== undefined) places.set(`${family} ${session}`, { family, session });
  }
  const open = new Map<string, number>();
  for (const duty of planning.duties) {
    const { sessionId } = duty;
    if (isOpen(duty)) open.set(sessionId, (open.get(sessionId) ?? 0) + 1);
  }
  return {
    duties: planning.duties.flatMap(({ sessionId, adultId }) =>
      adultId === null ? [] : [{ adult: adultId, session: sessionId }],
    ),
    backups: [],
    places: [...places.values()],
    open: [...open].map(([session, adults]) => ({ session, adults })),
  };
}
