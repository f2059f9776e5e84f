/** Letters that Unicode does not take apart into a base letter and a mark. */
const undecomposed: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
};

/** Text reduced to what two spellings of one name share: no case, no accents, single spaces for everything else. */
export function foldText(text: string): string {
  // Most words are plain, and a sheet has thousands of them.
  if (/^[a-zA-Z0-9]+(?: [a-zA-Z0-9]+)*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßøıłđæœ]/g, (letter) => undecomposed[letter] ?? letter)
    .replace(/['’`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A name's key for comparing. A name made of signs alone still gets a key, so that it is not taken for no name. */
export function foldName(name: string): string {
  return foldText(name) || name.trim().toLowerCase();
}

const nothing = new Set(
  'none,nothing,n a,na,no,keine,kein,nichts,nein,ninguna,ninguno,nada,ningun'.split(','),
);

/** Whether a cell only says that there is nothing to say: empty, a dash, "none", "keine", "ninguna". */
export function saysNothing(text: string): boolean {
  const folded = foldText(text);
  return folded === '' ? /^[\s\-–—/.]*$/.test(text) : nothing.has(folded);
}
