/** Variables by how often they lately had a part in a conflict, the most active first: a binary heap. */
export class ActivityHeap {
  private readonly activity: Float64Array;
  private readonly heap: Int32Array;
  /** By variable: its place in the heap, −1 where it is out. */
  private readonly place: Int32Array;
  private size = 0;
  private step = 1;

  constructor(variables: number) {
    this.activity = new Float64Array(variables);
    this.heap = new Int32Array(variables);
    this.place = new Int32Array(variables).fill(-1);
    for (let v = 0; v < variables; v += 1) this.put(v);
  }

  /** Puts a variable back in, if it is out. */
  put(variable: number): void {
    if (this.place[variable]! >= 0) return;
    this.heap[this.size] = variable;
    this.size += 1;
    this.rise(this.size - 1);
  }

  /** Takes the most active one out; −1 when there is none. */
  take(): number {
    if (this.size === 0) return -1;
    const top = this.heap[0]!;
    this.size -= 1;
    this.place[top] = -1;
    if (this.size > 0) {
      this.heap[0] = this.heap[this.size]!;
      this.sink(0);
    }
    return top;
  }

  bump(variable: number): void {
    this.activity[variable]! += this.step;
    if (this.activity[variable]! > 1e100) this.scale();
    if (this.place[variable]! >= 0) this.rise(this.place[variable]!);
  }

  /** What counts from now on counts more than what was. */
  decay(by: number): void {
    this.step /= by;
  }

  private scale(): void {
    for (let v = 0; v < this.activity.length; v += 1) this.activity[v]! *= 1e-100;
    this.step *= 1e-100;
  }

  private rise(from: number): void {
    const variable = this.heap[from]!;
    const activity = this.activity[variable]!;
    let i = from;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = this.heap[parent]!;
      if (this.activity[above]! >= activity) break;
      this.heap[i] = above;
      this.place[above] = i;
      i = parent;
    }
    this.heap[i] = variable;
    this.place[variable] = i;
  }

  private sink(from: number): void {
    const variable = this.heap[from]!;
    const activity = this.activity[variable]!;
    let i = from;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= this.size) break;
      if (child + 1 < this.size && this.activity[this.heap[child + 1]!]! > this.activity[this.heap[child]!]!)
        child += 1;
      const below = this.heap[child]!;
      if (this.activity[below]! <= activity) break;
      this.heap[i] = below;
      this.place[below] = i;
      i = child;
    }
    this.heap[i] = variable;
    this.place[variable] = i;
  }
}
