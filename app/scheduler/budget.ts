/**
 * How much a solve may do. Work is counted in simplex iterations weighted by the size of the model they ran on
 * (iterations × (rows + columns) ÷ 1000), which does not depend on the machine, so the same limit gives the same answer.
 * Seconds are HiGHS's own run time and only a backstop: an answer that ran into them depends on the machine.
 */
export class Budget {
  private work: number;
  private seconds: number;
  private readonly stop: () => boolean;
  private stopped = false;

  constructor(work: number, seconds: number, stop: () => boolean) {
    this.work = work;
    this.seconds = seconds;
    this.stop = stop;
  }

  secondsLeft(): number {
    return Math.max(0, this.seconds);
  }

  workLeft(): number {
    return Math.max(0, this.work);
  }

  /** Whether the solve should end with what it has. */
  spent(): boolean {
    this.stopped ||= this.stop();
    return this.stopped || this.work <= 0 || this.seconds <= 0;
  }

  /** Keeps a part of the work back; what it gives hands that part out again. */
  setAside(part: number): () => void {
    const kept = part * this.workLeft();
    this.work -= kept;
    return () => {
      this.work = this.workLeft() + kept;
    };
  }

  /** Counts work done outside the engine. */
  spend(work: number): void {
    this.work -= work;
  }

  /** Simplex iterations that some work allows on a model of the given size (rows + columns), as the engine takes them. */
  static iterations(work: number, size: number): number {
    return Math.min(2 ** 31 - 1, Math.ceil((1000 * work) / Math.max(1, size)));
  }

  /** Counts the work of one run on a model of the given size (rows + columns). */
  meter(size: number, maxWork = Number.POSITIVE_INFINITY) {
    const perIteration = Math.max(1, size) / 1000;
    const most = Math.min(this.work, maxWork);
    return {
      exhausted: (iterations: number): boolean => {
        this.stopped ||= this.stop();
        return this.stopped || iterations * perIteration > most;
      },
      close: (iterations: number, seconds: number): void => {
        this.work -= Math.max(0, iterations) * perIteration + perIteration;
        this.seconds -= seconds;
      },
    };
  }
}
