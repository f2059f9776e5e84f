import { expect, test } from 'vitest';
import { solve } from '#app/scheduler/index.ts';
import { smallFamily, smallProblem, smallSession } from '#app/scheduler/small-problem.ts';
import { drawRota } from '#tests/bench/rota/drawing.ts';

const sessions = [7, 8, 14].map((day) => smallSession(day, { id: `day-${day}` }));
const families = [
  smallFamily('oak & ash', {}, { restorationMinutesPerWeek: 400 }),
  smallFamily('elm', {}, { maxDutiesPerWeek: 1 }),
];
const problem = smallProblem(families, sessions);

const count = (text: string, what: string) => text.split(what).length - 1;

test('each duty and each missing minute of a rota is drawn', async () => {
  const rota = await solve(problem);
  const svg = drawRota(problem, rota);
  const legendToo = 1;
  expect(rota.duties.length).toBeGreaterThan(0);
  expect(count(svg, '<rect class="duty"')).toBe(rota.duties.length + legendToo);
  const short = rota.levels[1]?.value as [number, number][];
  expect(short.length).toBeGreaterThan(0);
  for (const [minutes, times] of short) expect(count(svg, `>−${minutes}<`)).toBe(times);
});

test('open slots have their row, names are safe in XML', async () => {
  const rota = await solve(problem);
  const svg = drawRota(problem, { ...rota, open: [{ session: 'day-8', adults: 2 }] });
  expect(count(svg, '>+2<')).toBe(1);
  expect(svg).toContain('Oak &#38; Ash');
  expect(svg).not.toMatch(/& /);
});
