import { expect, test } from 'vitest';
import { weekBlocks } from '#app/scheduler/blocks.ts';
import { Budget } from '#app/scheduler/budget.ts';
import { Engine } from '#app/scheduler/engine.ts';
import { formulate } from '#app/scheduler/formulate.ts';
import { columnsOf, complete, type Formulation, keepsRows } from '#app/scheduler/formulation.ts';
import { type Rota, solve } from '#app/scheduler/index.ts';
import { buildModel } from '#app/scheduler/model.ts';
import { LocalSearch } from '#app/scheduler/search/local-search.ts';
import { leastShortfalls } from '#app/scheduler/shortfalls.ts';
import { randomProblem } from './random-problem.ts';

const seeds = Array.from({ length: 40 }, (_, i) => i + 1);

test.each(seeds)('rows that hold a poor list of shortfalls let a better one pass, seed %i', async (seed) => {
  const problem = randomProblem(seed, 12);
  const form = formulate(buildModel(problem));
  if (form === null) return;
  const nothing = new Budget(0, Number.POSITIVE_INFINITY, () => false);
  const engine = await Engine.open(nothing);
  const enough = new Budget(1e6, Number.POSITIVE_INFINITY, () => false);
  const held = new LocalSearch(form, weekBlocks(form), enough, seed).weeklyLevels(() => {});
  if (held === null) return;
  const best = columnsIn(form, await solve(problem));
  // Nobody comes to every other session but the children of who is on duty there: many are short, by different minutes.
  const { model } = form;
  const col = columnsOf(model);
  const poor = held.slice();
  for (const [f, { adults }] of model.families.entries())
    for (const s of model.sessions.keys())
      if (s % 2 === 1 && !adults.some((a) => held[col.duty(a, s)] === 1))
        poor[col.place(f, s)] = form.lower[col.place(f, s)] ?? 0;
  // With a slot open that need not be, fewer would be short.
  const isOpen = model.sessions.some((_, s) => poor[col.slots(s)] !== best[col.slots(s)]);
  if (isOpen || !keepsRows(form, complete(form, poor))) return;
  for (const weeks of weekBlocks(form)) leastShortfalls(engine, form, weeks, complete(form, poor), 0);
  expect(keepsRows(form, complete(form, best))).toBe(true);
});

/** The model's own columns as a rota has them. */
function columnsIn({ model }: Formulation, { duties, backups, places, open }: Rota): Float64Array {
  const col = columnsOf(model);
  const x = new Float64Array(col.count);
  const adult = new Map(model.adults.map(({ id }, a) => [id, a]));
  const family = new Map(model.families.map(({ id }, f) => [id, f]));
  const session = new Map(model.sessions.map(({ id }, s) => [id, s]));
  for (const duty of duties) x[col.duty(adult.get(duty.adult) ?? -1, session.get(duty.session) ?? -1)] = 1;
  for (const one of backups) x[col.backup(adult.get(one.adult) ?? -1, session.get(one.session) ?? -1)] = 1;
  for (const place of places)
    x[col.place(family.get(place.family) ?? -1, session.get(place.session) ?? -1)] = 1;
  for (const slot of open) x[col.slots(session.get(slot.session) ?? -1)] = slot.adults;
  return x;
}
