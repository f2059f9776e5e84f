import { findPeople } from './find-people.ts';
import { foldText, saysNothing } from './fold-text.ts';

const yes = new Set('yes,y,ja,j,si,s,x,true,wahr,verdadero,1,ok'.split(','));

/**
 * Which adults have a first-aid certificate: names, or a yes where there is one adult. `complete` is false when words
 * are left that say more, or when a yes could be anybody's: who may lead a session is not guessed.
 */
export function readFirstAid(cell: string, adults: string[]): { adults: number[]; complete: boolean } {
  if (saysNothing(cell)) return { adults: [], complete: true };
  const bare = cell.replace(/\([^()]*\)/g, ' ').trim();
  const saysYes = yes.has(foldText(bare)) || /^[✓✔☑✅]\uFE0F?$/u.test(bare);
  if (saysYes)
    return adults.length === 1
      ? { adults: [0], complete: bare === cell.trim() }
      : { adults: [], complete: false };
  const found = findPeople(bare, adults);
  return { adults: found ?? [], complete: found !== null && bare === cell.trim() };
}
