import { randomFrom } from '#app/scheduler/random.ts';

/** Chance from a seed and a purpose, so that what is drawn for one thing does not shift what is drawn for another. */
export class Dice {
  private readonly random: () => number;

  constructor(seed: number, purpose: string, number: number) {
    let mixed = seed | 0;
    for (const letter of `${purpose}/${number}`) mixed = (Math.imul(mixed, 31) + letter.charCodeAt(0)) | 0;
    this.random = randomFrom(mixed);
  }

  chance(p: number): boolean {
    return this.random() < p;
  }

  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.random() * (most - least + 1));
  }

  pick<T>(...options: T[]): T {
    return options[Math.floor(this.random() * options.length)] as T;
  }

  shuffled<T>(list: T[]): T[] {
    const left = [...list];
    return list.map(() => left.splice(Math.floor(this.random() * left.length), 1)[0] as T);
  }
}
