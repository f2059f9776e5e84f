export const rotaFilters = ['everyone', 'mine', 'open'] as const;
export type RotaFilter = (typeof rotaFilters)[number];

/** The filter that the address asks for; everyone's when it names none. */
export function readFilter(text: string | null): RotaFilter {
  return rotaFilters.find((filter) => filter === text) ?? 'everyone';
}
