import path from 'node:path';
import { currentInstant } from '#app/time/index.ts';
import { connect } from '#db/connect.ts';
import { seedProblem } from '#db/seeds/seed-problem.ts';
import { madeProblem } from '../bench/rota/made-coop.ts';
import { expect, test } from './app.ts';
import { signIn } from './steps.ts';

test('what takes longer than a page waits follows by itself, and leaves what was typed', async ({
  page,
  served,
}) => {
  const { db } = connect({ file: path.join(served.dataDir, 'seven-mornings.db') });
  const problem = madeProblem({ families: 60, weeks: 1, sessions: 10, seed: 1 });
  const { coopId, coordinator } = await seedProblem(db, problem, currentInstant());
  await db.destroy();
  await signIn(page, served, coordinator);
  await page.goto(`${served.origin}/c/${coopId}/agreements`);
  const soon = page.getByText('Still being worked out');
  const told = page.getByText(/^Worked out with your families/);
  await expect(soon).toBeVisible();
  const hours = page.getByLabel('Hours each adult is promised');
  await hours.fill('4');
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(soon).toHaveCount(0, { timeout: 20_000 });
  await expect(hours).toHaveValue('4');
  // The same for numbers that are only tried.
  await page.getByLabel('Children one adult looks after').fill('4');
  await page.getByRole('button', { name: 'See what these carry' }).click();
  await expect(soon).toBeVisible();
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(soon).toHaveCount(0, { timeout: 20_000 });
  await expect(page.getByLabel('Children one adult looks after')).toHaveValue('4');
  await expect(hours).toHaveValue('4');
  // And for those that are saved, which stays said.
  await page.getByLabel('Children one adult looks after').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  const saved = page.getByText('Saved.');
  await expect(saved).toBeVisible();
  await expect(soon).toBeVisible();
  await expect(told).toBeVisible({ timeout: 20_000 });
  await expect(soon).toHaveCount(0, { timeout: 20_000 });
  await expect(saved).toBeVisible();
});
