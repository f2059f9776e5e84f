import type { Pin, PinKind } from './planning.ts';

/** One thing fixed or ruled out by hand; `insteadOf` names whose duty it was where a duty was moved. */
export type PinnedView = { id: string; kind: PinKind; name: string; insteadOf: string[] };

/** The pins of one session as a page lists them: a duty that was moved is one line, since it is one wish. */
export function pinnedViews(pins: Pin[], nameOf: (pin: Pin) => string): PinnedView[] {
  const leftBy = ({ moveId = null }: Pin) =>
    pins.filter((pin) => moveId !== null && pin.moveId === moveId && pin.kind === 'noDuty');
  const taken = pins.filter(({ kind }) => kind === 'duty');
  const said = new Set(taken.flatMap(leftBy));
  return pins
    .filter((pin) => !said.has(pin))
    .map((pin) => ({
      id: pin.id,
      kind: pin.kind,
      name: nameOf(pin),
      insteadOf: pin.kind === 'duty' ? leftBy(pin).map(nameOf) : [],
    }));
}
