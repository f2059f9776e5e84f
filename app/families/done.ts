import type { NamedWindow } from '#app/restoration/attuned-windows.server.ts';
import type { AbsenceGroup } from '#app/restoration/group-absences.ts';
import type { Practice } from '#app/restoration/practices.server.ts';
import type { FamilySeen } from './read-family.server.ts';

export type Part = 'about' | 'care' | 'child' | 'adult' | 'practice' | 'absence' | 'attuned';

/** What a family's page confirms: what was saved, as it now is, or that something was removed. */
export type Done =
  | { kind: 'removed' }
  | { kind: 'about' | 'care' }
  | { kind: 'child'; name: string; allergies: string }
  | { kind: 'adult'; name: string }
  | { kind: 'practice'; adult: string; practice: Practice }
  | { kind: 'absence'; adult: string; absence: AbsenceGroup }
  | { kind: 'attuned'; window: NamedWindow };

/** The address of a family's page after something of it was saved or removed, which it then confirms. */
export function pageAfter(
  family: { coopId: string; familyId: string },
  did: 'saved' | 'removed',
  part: Part,
  id = '',
): string {
  return `/c/${family.coopId}/family/${family.familyId}?${new URLSearchParams({ [did]: `${part}.${id}` })}`;
}

/**
 * What the address says was done, where it is so: what was saved is there, and what was removed is not. Whatever else it
 * says, nothing is confirmed.
 */
export function doneIn(family: FamilySeen, search: URLSearchParams): Done | null {
  const [saved, removed] = [search.get('saved'), search.get('removed')];
  if (saved) return find(family, saved);
  return removed && !find(family, removed) ? { kind: 'removed' } : null;
}

function find(family: FamilySeen, what: string): Done | null {
  const [kind, id = ''] = what.split('.');
  const nameOf = (adultId: string) => family.adults.find((adult) => adult.id === adultId)?.name ?? '';
  switch (kind) {
    case 'about':
    case 'care':
      return { kind };
    case 'child': {
      const child = family.children.find((one) => one.id === id && !one.toConfirm);
      return child ? { kind, name: child.name, allergies: child.allergies } : null;
    }
    case 'adult': {
      const adult = family.adults.find((one) => one.id === id);
      return adult ? { kind, name: adult.name } : null;
    }
    case 'practice': {
      const practice = family.practices.find((one) => one.id === id && !one.toConfirm);
      return practice ? { kind, adult: nameOf(practice.adultId), practice } : null;
    }
    case 'absence': {
      const absence = family.absences.find((one) => one.ids.includes(id) && !one.toConfirm);
      return absence ? { kind, adult: nameOf(absence.adultId), absence } : null;
    }
    case 'attuned': {
      const window = family.attuned.find((one) => one.id === id);
      return window ? { kind, window } : null;
    }
    default:
      return null;
  }
}
