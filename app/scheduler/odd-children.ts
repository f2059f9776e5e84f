import { at } from './at.ts';
import type { Terms } from './formulation.ts';
import { grainOf } from './grain.ts';
import type { AtLeast } from './relaxation.ts';

/** What adults at a session could hold beside those that come. */
export interface Spare {
  /** Children that they could hold, by care weight; those whom no family's adult holds are left out. */
  terms: Terms;
  /** The least this may be: as many as are held by others, below 0. */
  least: number;
  /** Places of families whose children weigh an odd number of grains where adults hold an even one; each is 0 or 1. */
  odd: Terms[];
  /** What all weights are multiples of. */
  grain: number;
}

/** How many grains an adult may hold where one that is spare still matters. */
const MOST_GRAINS = 12;
/** By how much a row must be broken to be worth adding. */
const WORTH = 0.01;

/**
 * The grain of all care weights and of what an adult may hold, where the latter is a small even number of them; otherwise 0. An
 * infant that counts 1.5 where an adult holds three makes it a half.
 */
export function evenGrain(ratio: number, weights: number[]): number {
  const grain = grainOf([ratio, ...weights]);
  const grains = grain > 0 ? Math.round(ratio / grain) : 1;
  return grains % 2 === 0 && grains <= MOST_GRAINS ? grain : 0;
}

/** Whether so much is an odd number of grains. */
export function isOdd(weight: number, grain: number): boolean {
  return grain > 0 && Math.round(weight / grain) % 2 === 1;
}

/**
 * Adults hold an even number of grains, so where an odd number of odd families comes, at least one grain stays spare: the row
 * that says so of the families that a relaxation has come, if it breaks it. (Parity rows, as for matchings: Edmonds 1965,
 * "Maximum matching and a polyhedron with 0,1-vertices".)
 */
export function oddChildren({ terms, least, odd, grain }: Spare, x: Float64Array): AtLeast | null {
  if (odd.length === 0) return null;
  const sumOf = (sum: Terms) => sum.reduce((all, [column, times]) => all + times * at(x, column), 0);
  const places = odd.map(sumOf);
  const comes = places.map((value) => value > 0.5);
  if (comes.filter(Boolean).length % 2 === 0) {
    const off = places.map((value) => Math.abs(value - 0.5));
    const nearest = off.indexOf(Math.min(...off));
    comes[nearest] = !comes[nearest];
  }
  // Either one of those that come does not, or one of the others does, or a grain is spare.
  const signs = comes.map((is) => (is ? -1 : 1));
  const sum = [
    ...odd.flatMap((place, i) =>
      place.map(([column, times]): [number, number] => [column, times * at(signs, i)]),
    ),
    ...terms.map(([column, times]): [number, number] => [column, times / grain]),
  ];
  const lower = 1 - comes.filter(Boolean).length + least / grain;
  return sumOf(sum) < lower - WORTH ? { terms: sum, lower } : null;
}
