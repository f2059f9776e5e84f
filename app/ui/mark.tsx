import { Drawing } from './drawing.tsx';

const shapes = {
  duty:
    '<rect width="18" height="18" rx="5" fill="var(--duty)"/>' +
    '<path d="M5 14.500l4-11M10.500 14.500l4-11" stroke="var(--card)" stroke-width="2" opacity=".65"/>',
  rest: '<rect width="18" height="18" rx="5" fill="var(--rest)"/>',
  open:
    '<rect x="1" y="1" width="16" height="16" rx="5" fill="none" stroke="var(--soft)" stroke-width="1.8" ' +
    'stroke-dasharray="3.500 2.500"/>',
  // From here on as the rhythm strip draws them.
  place: '<rect x="7" width="4" height="18" rx="2" fill="var(--place)"/>',
  practiceFree: '<rect class="rhythm-practice free" x="2" y="2.500" width="14" height="13" rx="4.500"/>',
  practiceInRest:
    '<rect width="18" height="18" rx="5" fill="var(--rest)"/>' +
    '<rect class="rhythm-practice free in-rest" x="2.500" y="2.500" width="13" height="11" rx="4"/>',
  practiceTaken: '<rect class="rhythm-practice" x="2" y="2.500" width="14" height="13" rx="4.500"/>',
};

const drawings = Object.fromEntries(
  Object.entries(shapes).map(([of, shape]) => [
    of,
    `<svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">${shape}</svg>`,
  ]),
) as Record<keyof typeof shapes, string>;

/** The meanings, each with its own shape so that colour is never alone. */
export function Mark({ of }: { of: keyof typeof shapes }) {
  return <Drawing of={drawings[of]} />;
}

const sunrise =
  '<svg width="30" height="30" viewBox="0 0 32 32" aria-hidden="true">' +
  '<path d="M4 22a12 12 0 0 1 24 0z" fill="var(--rest)"/>' +
  '<path d="M3 24.500h26" stroke="var(--place)" stroke-width="3" stroke-linecap="round"/>' +
  '<path d="M16 4v3M6.500 8.500l2 2M25.500 8.500l-2 2" stroke="var(--duty)" stroke-width="2.500" stroke-linecap="round"/></svg>';

export function Sunrise() {
  return <Drawing of={sunrise} />;
}
