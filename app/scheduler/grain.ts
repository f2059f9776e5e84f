import type { Terms } from './formulation.ts';

/**
 * The largest step that divides every coefficient, so that all values a whole-numbered sum can take lie a multiple of it
 * apart; 0 when the coefficients have none above a thousandth.
 */
export function grainOf(coefficients: number[]): number {
  // Thousandths carry minutes, quarters of on-call load and the like exactly.
  const whole = coefficients.map((c) => c * 1000);
  if (whole.some((c) => Math.abs(c - Math.round(c)) > 1e-6)) return 0;
  return whole.reduce((g, c) => gcd(g, Math.abs(Math.round(c))), 0) / 1000;
}

export function grainOfTerms(terms: Terms): number {
  return grainOf(terms.map(([, coef]) => coef).filter((coef) => coef !== 0));
}

/** The greatest common divisor of two whole numbers; of one and 0 that one. */
export function gcd(a: number, b: number): number {
  return b === 0 ? a : gcd(b, a % b);
}
