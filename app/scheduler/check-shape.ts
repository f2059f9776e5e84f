import type { Fault } from './problem.ts';

/** Numbers above this are no plan of people; the limit keeps every sum exact. */
const LARGEST = 1_000_000;

type Fields = Record<string, unknown>;

/** Reads values of unknown shape and notes each fault by its JSON path instead of throwing. */
export class ShapeCheck {
  readonly faults: Fault[] = [];

  fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  object(value: unknown, path: string): Fields | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
    this.fault(path, value === undefined ? 'is missing' : 'must be an object');
    return null;
  }

  list(value: unknown, path: string): unknown[] {
    if (Array.isArray(value)) return value;
    this.fault(path, value === undefined ? 'is missing' : 'must be a list');
    return [];
  }

  text(value: unknown, path: string): string {
    if (typeof value === 'string' && value !== '') return value;
    this.fault(path, value === undefined ? 'is missing' : 'must be a text that is not empty');
    return '';
  }

  flag(value: unknown, path: string): void {
    if (typeof value !== 'boolean')
      this.fault(path, value === undefined ? 'is missing' : 'must be true or false');
  }

  number(value: unknown, path: string, min: number, kind: 'number' | 'integer', max = LARGEST): number {
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.fault(path, value === undefined ? 'is missing' : 'must be a number');
      return min;
    }
    if (kind === 'integer' && !Number.isInteger(value)) this.fault(path, 'must be a whole number');
    if (value < min) this.fault(path, `must be at least ${min}`);
    if (value > max) this.fault(path, `must be at most ${max}`);
    return value;
  }

  /** A number above zero; the floor keeps a weight from vanishing in the solver's tolerances. */
  positive(value: unknown, path: string): void {
    const read = this.number(value, path, Number.NEGATIVE_INFINITY, 'number');
    if (read < 0.001) this.fault(path, 'must be above 0 (at least 0.001)');
  }

  instant(value: unknown, path: string): number {
    const text = this.text(value, path);
    const parts = /^(\d{4})-(\d\d)-(\d\d)T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.exec(text);
    const ms = parts ? Date.parse(text) : Number.NaN;
    // Date.parse rolls 31 February over into March; a calendar day must read back as itself.
    const day = parts ? new Date(`${parts[1]}-${parts[2]}-${parts[3]}T00:00:00Z`) : null;
    const real = day !== null && !Number.isNaN(day.getTime()) && day.getUTCDate() === Number(parts?.[3]);
    if (text !== '' && (!real || Number.isNaN(ms))) {
      this.fault(path, 'must be an instant with an offset, such as 2026-12-01T09:00:00-08:00');
      return Number.NaN;
    }
    return ms;
  }

  /** A stretch of time [start, end) that is not empty. */
  span(start: unknown, startPath: string, end: unknown, endPath: string): void {
    const from = this.instant(start, startPath);
    const to = this.instant(end, endPath);
    if (to <= from) this.fault(endPath, 'must be after the start');
  }

  spans(value: unknown, path: string): void {
    this.list(value, path).forEach((span, i) => {
      if (!Array.isArray(span) || span.length !== 2)
        this.fault(`${path}[${i}]`, 'must be a pair [start, end]');
      else this.span(span[0], `${path}[${i}][0]`, span[1], `${path}[${i}][1]`);
    });
  }
}
