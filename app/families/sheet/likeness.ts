import type { ExistingFamily } from './existing-family.ts';
import { foldName } from './fold-text.ts';
import type { ImportedFamily } from './imported-family.ts';

/**
 * Whether a sheet's family and one that is here already, under another name, are the same by their people. A child of the
 * same name and birthday makes it sure, and so do two people of the same names. One child or one full name alone may be
 * chance, as may names where both have children and share none: then somebody has to say.
 */
export function likeness(imported: ImportedFamily, known: ExistingFamily): 'sure' | 'maybe' | null {
  const children = imported.children.flatMap((child) => {
    const same = known.children.find(({ name }) => foldName(name) === foldName(child.name));
    if (!same) return [];
    if (child.bornOn === null || same.bornOn === null) return ['named' as const];
    return child.bornOn === same.bornOn ? ['born' as const] : [];
  });
  if (children.includes('born')) return 'sure';
  const adults = imported.adults
    .map(({ name }) => foldName(name))
    .filter((name) => known.adults.some(({ foldedName }) => foldedName === name));
  const otherChildren = children.length === 0 && imported.children.length > 0 && known.children.length > 0;
  if (children.length + adults.length >= 2) return otherChildren ? 'maybe' : 'sure';
  return children.length === 1 || adults.some((name) => name.includes(' ')) ? 'maybe' : null;
}
