import { foldText } from './fold-text.ts';

const both = new Set('both,all,everyone,everybody,beide,alle,ambos,ambas,todos,todas'.split(','));
const joint = /\s*[,&+/;]\s*|\s+(?:and|und|y|e)\s+/iu;

/**
 * The index of the one person whose name is or begins with `words` ("Ife", "ife abara" for Ife Abara). Null when it is
 * nobody or could be several, and when words are left over: "Jörg not yet" is not Jörg's name.
 */
export function findPerson(words: string, people: string[]): number | null {
  const asked = foldText(words);
  if (asked === '') return null;
  const found = people.flatMap((name, index) =>
    `${foldText(name)} `.startsWith(`${asked} `) ? [index] : [],
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The people in a list of names ("Anjali; Rohan", "Ife & Tomas", "both"); null as soon as one is unknown. */
export function findPeople(list: string, people: string[]): number[] | null {
  if (both.has(foldText(list))) return people.map((_, index) => index);
  const found = new Set<number>();
  for (const name of list.split(joint)) {
    const index = findPerson(name, people);
    if (index === null) return null;
    found.add(index);
  }
  return [...found];
}

/** The people of whom a first name stands somewhere in a text, as in "(Ife works)". */
export function peopleNamedIn(text: string, people: string[]): number[] {
  const words = new Set(foldText(text).split(' '));
  const firstNames = people.map((name) => foldText(name).split(' ')[0] ?? '');
  return firstNames.flatMap((name, index) => {
    const alone = firstNames.filter((other) => other === name).length === 1;
    return name !== '' && alone && words.has(name) ? [index] : [];
  });
}

/**
 * Names that a text begins with, without a colon ("Tomas only Fri"): who they are and what follows, or null when the
 * text begins with no name.
 */
export function leadingPeople(
  text: string,
  people: string[],
): { people: number[]; rest: string; name: string } | null {
  const words = [...text.matchAll(/[\p{L}\p{M}'’-]+/gu)];
  for (let count = Math.min(words.length, 5); count > 0; count -= 1) {
    const [first, last] = [words[0], words[count - 1]];
    if (!first || !last || first.index !== 0) continue;
    const name = text.slice(0, last.index + last[0].length);
    const names = name.split(joint);
    const found = names.map((part) => findPerson(part, people));
    if (found.every((index) => index !== null)) {
      return { people: [...new Set(found)], rest: text.slice(name.length).trim(), name };
    }
  }
  return null;
}
