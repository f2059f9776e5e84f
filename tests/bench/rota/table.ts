import type { LevelValue } from '#app/scheduler/index.ts';
import { levelNames } from '#app/scheduler/rota.ts';
import { firstDifference, type Moment, type Outcome, secondsTo } from './outcome.ts';
import { type Measured, type Way, ways } from './run-ways.ts';

const heads: Record<Way, string> = {
  ours: 'scheduler',
  monolith: 'one plain model',
  'round-robin': 'round-robin on paper',
};

/** One problem as Markdown: values, bounds and times of each way side by side, then how they compare. */
export function tableOf({ name, outcomes, reference }: Measured): string {
  const which = ways.filter((way) => outcomes[way] !== undefined);
  const of = (pick: (outcome: Outcome) => string) => which.map((way) => pick(outcomes[way] as Outcome));
  const planned = which.some((way) => valuesOf(outcomes[way] as Outcome).length > 0);
  const levelRows = () => [
    ...levelNames.map((level, i) => [
      `${i + 1} \`${level}\``,
      ...of((outcome) => withBound(valuesOf(outcome)[i], outcome.levels[i]?.bound)),
    ]),
    ['first valid rota', ...of(({ moments }) => time(moments[0]?.seconds, reference))],
    ['these values', ...of(({ moments }) => time(moments.at(-1)?.seconds, reference))],
  ];
  const rows = [
    ['', ...which.map((way) => heads[way])],
    ['---', ...which.map(() => '---')],
    [
      'answer',
      ...of(({ status, violations }) => (violations.length > 0 ? `**NOT VALID** (${status})` : status)),
    ],
    ...(planned ? levelRows() : []),
    ['proof or end', ...of(({ seconds }) => time(seconds, reference))],
    ['peak memory', ...of(({ memory }) => (Number.isNaN(memory) ? '?' : `${Math.round(memory)} MB`))],
  ];
  const lines = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const compared = which.filter((way) => way !== 'ours' && outcomes.ours !== undefined);
  const sentences = compared.flatMap((way) =>
    comparison(outcomes.ours as Outcome, outcomes[way] as Outcome, way),
  );
  const said = sentences.map((sentence) => `- ${sentence}`);
  return [
    `### ${name}`,
    '',
    ...lines,
    '',
    `Reference in this run: ${reference.toFixed(2)} s.`,
    ...(said.length > 0 ? ['', ...said] : []),
    '',
  ].join('\n');
}

/** What one problem comes to, in a row of the overview. */
export function summaryRow({ name, outcomes, reference }: Measured): string {
  const { ours, monolith } = outcomes;
  const cells = [
    name,
    ours ? time(ours.seconds, reference) : '',
    ours && monolith ? speed(ours, monolith) : '',
    ...(['monolith', 'round-robin'] as const).map((way) => {
      const other = outcomes[way];
      return ours && other ? difference(ours, other) : '';
    }),
  ];
  return `| ${cells.join(' | ')} |`;
}

export const summaryHead = [
  '| problem | scheduler, to the end | time, scheduler ÷ plain model, to equally good values | first level in which the plain model differs | first level in which round-robin differs |',
  '| --- | --- | --- | --- | --- |',
];

/** The last values a way came to, whether or not it ended of itself. */
export function valuesOf({ levels, moments }: Outcome): LevelValue[] {
  return levels.length > 0 ? levels.map(({ value }) => value) : (moments.at(-1)?.values ?? []);
}

function comparison(ours: Outcome, other: Outcome, way: Way): string[] {
  const named = heads[way];
  const said = [`Against ${named}: ${difference(ours, other)}.`];
  if (way === 'monolith') said.push(`Time to values as good, scheduler ÷ ${named}: ${speed(ours, other)}.`);
  return said;
}

/** Which level first differs, and by what; in words when one of the two has no rota. */
export function difference(ours: Outcome, other: Outcome): string {
  const [a, b] = [valuesOf(ours), valuesOf(other)];
  if (b.length === 0) return a.length === 0 ? 'neither has a rota' : 'it finds no valid rota';
  if (a.length === 0) return 'the scheduler has no rota';
  const found = firstDifference(a, b);
  if (found === null) return 'all nine values alike';
  const [mine, theirs] = [a[found.level], b[found.level]];
  const by =
    typeof mine === 'number' && typeof theirs === 'number'
      ? ` (${round(Math.abs(mine - theirs))} apart)`
      : '';
  const who = found.better === 'a' ? 'scheduler better' : '**scheduler worse**';
  return `${who} in level ${found.level + 1}, ${show(mine)} against ${show(theirs)}${by}`;
}

/**
 * Times to the better of what both reached: the one that got there first to the values of the one that ended worse.
 * Below 1 the scheduler is quicker.
 */
export function speed(ours: Outcome, other: Outcome): string {
  const [mine, theirs] = [valuesOf(ours), valuesOf(other)];
  if (mine.length === 0 && theirs.length === 0)
    return `${ratio(ours.seconds, other.seconds)} (no rota; it names no reason)`;
  const they = mine.length === 0 ? null : secondsTo(other.moments, mine);
  const we = theirs.length === 0 ? null : secondsTo(ours.moments, theirs);
  const best = (moments: Moment[]) => moments.at(-1)?.seconds ?? Number.NaN;
  if (they !== null) {
    const reached = ratio(best(ours.moments), they);
    return we === null ? `${reached}, and the plain model went on to better values` : reached;
  }
  const waited = `not reached by the plain model in ${other.seconds.toFixed(0)} s`;
  const beyond = `below ${ratio(best(ours.moments), other.seconds)}`;
  return we === null
    ? `${waited} (${beyond})`
    : `${waited} (${beyond}); its own end: ${ratio(we, best(other.moments))}`;
}

function ratio(a: number, b: number): string {
  return Number.isFinite(a / b) ? twoDigits(a / b) : '?';
}

function withBound(value: LevelValue | undefined, bound: LevelValue | null | undefined): string {
  if (value === undefined) return '—';
  if (JSON.stringify(value) === JSON.stringify(bound)) return `${show(value)} ✓`;
  return bound === null || bound === undefined ? show(value) : `${show(value)} (bound ${show(bound)})`;
}

function show(value: LevelValue | undefined): string {
  if (value === undefined) return '—';
  if (typeof value === 'number') return round(value);
  if (value.length <= 4) return JSON.stringify(value);
  return `${JSON.stringify(value.slice(0, 3)).slice(0, -1)}, … ${value.length - 3} more]`;
}

function round(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function time(seconds: number | undefined, reference: number): string {
  if (seconds === undefined) return '—';
  return `${seconds < 0.1 ? seconds.toFixed(3) : seconds.toFixed(1)} s (${twoDigits(seconds / reference)} ×)`;
}

/** Two digits that count, without powers of ten. */
function twoDigits(value: number): string {
  return value >= 10 ? value.toFixed(0) : value.toPrecision(2);
}
