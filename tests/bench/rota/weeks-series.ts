import type { Measured } from './run-ways.ts';

/**
 * How the scheduler's time grows with the weeks of one co-op's cycle: seconds to the end and for levels 1 to 4, which are
 * solved week by week, in a row for each length; then the powers of the weeks that fit them best (1: twice the weeks take
 * twice the time). A solve that the limit stopped says nothing of growth and is left out of the fit.
 * @param limit wall seconds after which a solve was stopped
 */
export function seriesTable(lengths: number[], measured: Measured[], limit: number): string {
  const points = measured.flatMap(({ outcomes: { ours }, reference }, i) =>
    ours ? [{ ...ours, weeks: lengths[i] ?? 0, reference, stopped: ours.seconds >= limit }] : [],
  );
  const perWeek = (seconds: number | null, weeks: number, reference: number) =>
    seconds === null
      ? '—'
      : `${seconds.toFixed(1)} s (${(seconds / weeks).toFixed(2)} s, ${(seconds / reference / weeks).toFixed(2)} × a week)`;
  const rows = points.map(({ weeks, seconds, weekly, reference, moments, status, stopped }) => {
    const first = moments[0];
    const cells = [
      weeks,
      first ? `${first.seconds.toFixed(2)} s` : '—',
      perWeek(weekly, weeks, reference),
      stopped ? `stopped at ${seconds.toFixed(0)} s` : perWeek(seconds, weeks, reference),
      status,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  const early = points.flatMap(({ weeks, weekly }) => (weekly === null ? [] : [{ weeks, seconds: weekly }]));
  const ended = points.filter(({ stopped }) => !stopped);
  return [
    '| weeks | first valid rota | levels 1 to 4 | all levels | answer |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Levels 1 to 4: ${growth(early)}. All levels: ${growth(ended)}.`,
  ].join('\n');
}

function growth(points: { weeks: number; seconds: number }[]): string {
  return points.length < 2 ? 'too few to fit' : `time grows like weeks^${powerOf(points).toFixed(2)}`;
}

/** Slope of the line through the logarithms, by least squares. */
export function powerOf(points: { weeks: number; seconds: number }[]): number {
  const logs = points.map(({ weeks, seconds }) => [Math.log(weeks), Math.log(seconds)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}
