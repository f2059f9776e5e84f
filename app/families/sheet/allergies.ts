import { findPeople } from './find-people.ts';
import { saysNothing } from './fold-text.ts';
import type { ImportedAllergies } from './imported-family.ts';

/**
 * Whose allergies a cell tells of, child by child. An allergy that no child is named for is put down for every child
 * and marked to be confirmed: a warning too many can be struck out, one too few cannot be made good.
 */
export function readAllergies(cell: string, children: string[]): (ImportedAllergies | null)[] {
  const texts = children.map((): string[] => []);
  const unsure = children.map(() => false);
  const put = (child: number, text: string, confirm: boolean) => {
    texts[child]?.push(text);
    if (confirm) unsure[child] = true;
  };

  for (const part of splitAllergies(cell, children)) {
    const [, label, rest = ''] = /^([^:()]{1,80}):\s*([\s\S]+)$/.exec(part) ?? [];
    const found: number[] | null = label === undefined ? null : findPeople(label, children);
    if (found) {
      if (!saysNothing(rest)) for (const child of found) put(child, rest, false);
    } else if (!saysNothing(part)) {
      // Whether a second allergy after "Sora: cats;" is still Sora's is not said, so the others get it as well.
      const certain = children.length === 1 && label === undefined;
      children.forEach((_, child) => {
        put(child, part, !certain);
      });
    }
  }
  return texts.map((own, child) =>
    own.length > 0 ? { text: own.join('; '), confirm: unsure[child] === true } : null,
  );
}

/** At semicolons and line breaks, and at a comma only where the next child's name follows. */
function splitAllergies(cell: string, children: string[]): string[] {
  const parts: string[] = [];
  for (const line of cell.split(/[;\n\r]/)) {
    let part = '';
    for (const piece of line.split(',')) {
      const label = /^\s*([^:()]{1,80}):/.exec(piece)?.[1];
      if (part !== '' && label !== undefined && findPeople(label, children)) {
        parts.push(part);
        part = piece;
      } else {
        part = part === '' ? piece : `${part},${piece}`;
      }
    }
    parts.push(part);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
