/** January to December: every way to write each, folded, in the three languages; no word means two of them. */
const names = [
  'january,januar,janner,jan,enero,ene',
  'february,februar,feber,feb,febrero',
  'march,marz,mar,mrz,marzo',
  'april,apr,abril,abr',
  'may,mai,mayo',
  'june,juni,jun,junio',
  'july,juli,jul,julio',
  'august,aug,agosto,ago',
  'september,sept,sep,septiembre,setiembre,set',
  'october,oktober,oct,okt,octubre',
  'november,nov,noviembre',
  'december,dezember,dec,dez,diciembre,dic',
];

const months = new Map(names.flatMap((list, index) => list.split(',').map((name) => [name, index + 1])));

/** The month that a folded word names, 1 to 12. */
export function monthNamed(word: string): number | null {
  return months.get(word) ?? null;
}
