/**
 * The demo's rota: what the scheduler found and proved best for the Oakland sheet, four weeks of five mornings at the
 * families' homes by turns, kept by names and days (docs/decisions/demo.md). It was planned with Alma as an infant and
 * Asa on leave, so that it holds whatever today's date makes of the two. Four duties were then given back, so that
 * there is something to claim.
 */
export type DemoMorning = {
  host: string;
  duties: string[];
  /** Families whose children come. */
  places: string[];
  open?: number;
};

/** By week, then Monday to Friday; null on a morning without children. */
export const oaklandRota: (DemoMorning | null)[][] = [
  [
    { host: 'Abara', duties: ['Ife Abara'], places: ['Abara', 'Dasgupta', 'Greene'] },
    {
      host: 'Castillo',
      duties: ['Marisol Castillo'],
      places: ['Bergstrom', 'Castillo', 'Dasgupta'],
      open: 1,
    },
    {
      host: 'Bergstrom',
      duties: ['Lena Bergstrom', 'Mo Greene'],
      places: ['Abara', 'Bergstrom', 'Eze', 'Greene'],
    },
    { host: 'Dasgupta', duties: ['Rohan Dasgupta'], places: ['Dasgupta', 'Fujimoto'] },
    { host: 'Eze', duties: ['Chidi Eze'], places: ['Castillo', 'Eze'] },
  ],
  [
    {
      host: 'Fujimoto',
      duties: ['Hana Fujimoto', 'Kenji Fujimoto'],
      places: ['Abara', 'Bergstrom', 'Dasgupta', 'Eze', 'Fujimoto', 'Greene'],
      open: 1,
    },
    { host: 'Castillo', duties: ['Marisol Castillo'], places: ['Castillo', 'Eze'] },
    null,
    {
      host: 'Bergstrom',
      duties: ['Lena Bergstrom', 'Mo Greene'],
      places: ['Bergstrom', 'Fujimoto', 'Greene'],
    },
    { host: 'Abara', duties: ['Ife Abara'], places: ['Abara', 'Castillo'] },
  ],
  [
    { host: 'Dasgupta', duties: ['Rohan Dasgupta'], places: ['Abara', 'Dasgupta', 'Greene'] },
    {
      host: 'Fujimoto',
      duties: ['Marisol Castillo', 'Anjali Dasgupta', 'Hana Fujimoto'],
      places: ['Bergstrom', 'Castillo', 'Dasgupta', 'Eze', 'Fujimoto'],
    },
    null,
    { host: 'Greene', duties: ['Lena Bergstrom', 'Mo Greene'], places: ['Bergstrom', 'Fujimoto', 'Greene'] },
    { host: 'Eze', duties: ['Chidi Eze'], places: ['Castillo', 'Eze'] },
  ],
  [
    {
      host: 'Abara',
      duties: ['Ife Abara'],
      places: ['Abara', 'Bergstrom', 'Dasgupta', 'Eze'],
      open: 1,
    },
    null,
    { host: 'Bergstrom', duties: ['Lena Bergstrom'], places: ['Bergstrom'] },
    {
      host: 'Castillo',
      duties: ['Marisol Castillo', 'Mo Greene'],
      places: ['Castillo', 'Eze', 'Fujimoto', 'Greene'],
    },
    {
      host: 'Fujimoto',
      duties: ['Hana Fujimoto'],
      places: ['Abara', 'Castillo', 'Fujimoto', 'Greene'],
      open: 1,
    },
  ],
];
