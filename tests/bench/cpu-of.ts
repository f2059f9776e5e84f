import { readFileSync } from 'node:fs';

/** The kernel counts in hundredths of a second (proc(5), USER_HZ). */
const tickMs = 10;

/** The processor time that a process has used, all its threads together, in milliseconds; NaN where no /proc tells. */
export function cpuOf(pid: number | undefined): number {
  try {
    // The name before the counts may hold anything but ends with the last parenthesis.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * tickMs;
  } catch {
    return Number.NaN;
  }
}
