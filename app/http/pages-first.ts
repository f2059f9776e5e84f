/** Work beside the pages that can be held for a moment. */
export interface Holdable {
  hold: () => void;
  letGo: () => void;
}

/** How long it must be quiet before work goes on: letting it start and stop between two requests would cost both. */
const quietMs = 10;
/**
 * The longest that work is held at a stretch while pages keep coming, and how long it then runs beside them. Few long
 * breaths rather than many short ones: each also costs the pages after it the cache that the work has filled.
 */
const longestMs = 5_000;
const breathMs = 50;
/** A request that takes longer than this waits for its sender or for a mail server, not for the processor. */
const longestAnswerMs = 2_000;

/**
 * Holds what works in the background while a page is being answered. Ranking lowest is not enough: on another core it
 * still takes memory and cache from a page. A page takes milliseconds and people ask for few, so held work hardly loses;
 * where requests never cease it still gets a hundredth of the time.
 */
export class PagesFirst {
  private readonly works = new Set<Holdable>();
  private answering = 0;
  private held = false;
  /** Ends the quiet after the last answer, and the longest hold or the breath that follows it. */
  private quiet: NodeJS.Timeout | undefined;
  private turn: NodeJS.Timeout | undefined;

  /** To be told that a request has come; what it gives is to be told once that it is answered. */
  begin(): () => void {
    this.answering += 1;
    clearTimeout(this.quiet);
    if (this.works.size > 0 && !this.turn) this.holdAll();
    let ended = false;
    const end = () => {
      clearTimeout(tooLong);
      if (ended) return;
      ended = true;
      this.answering -= 1;
      if (this.answering === 0 && this.held) this.quiet = setTimeout(() => this.letGoAll(), quietMs);
    };
    const tooLong = setTimeout(end, longestAnswerMs);
    tooLong.unref();
    return end;
  }

  /** Takes work on; what it gives is to be told once that the work is done. */
  over(work: Holdable): () => void {
    this.works.add(work);
    if (this.held) work.hold();
    else if (this.answering > 0 && !this.turn) this.holdAll();
    return () => {
      this.works.delete(work);
      if (this.works.size === 0) this.letGoAll();
    };
  }

  private holdAll(): void {
    this.held = true;
    for (const work of this.works) work.hold();
    this.turn = setTimeout(() => this.breathe(), longestMs);
  }

  private letGoAll(): void {
    clearTimeout(this.quiet);
    clearTimeout(this.turn);
    this.turn = undefined;
    this.held = false;
    for (const work of this.works) work.letGo();
  }

  private breathe(): void {
    this.letGoAll();
    this.turn = setTimeout(() => {
      this.turn = undefined;
      if (this.answering > 0 && this.works.size > 0) this.holdAll();
    }, breathMs);
  }
}
