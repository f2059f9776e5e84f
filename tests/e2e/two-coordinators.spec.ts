import { expect, test } from './app.ts';
import { signIn, startCoop } from './steps.ts';

test('a page that was overtaken says why it refuses and shows what is there now', async ({
  page,
  served,
}) => {
  await signIn(page, served, 'ife.abara@example.org');
  const coop = await startCoop(page, served, 'Laurel Court', 'America/Los_Angeles');
  const other = await page.context().newPage();

  await page.goto(`${coop}/plan`);
  await other.goto(`${coop}/plan`);
  await other.waitForLoadState('networkidle');
  await page.getByRole('button', { name: 'Start the cycle' }).click();
  await expect(page.getByText('Draft').first()).toBeVisible();
  await other.getByLabel('Weeks', { exact: true }).fill('3');
  await other.getByRole('button', { name: 'Start the cycle' }).click();
  await expect(other.getByRole('alert')).toHaveText('These weeks overlap with another cycle.');
  await expect(other.getByRole('button', { name: 'Work out the rota' })).toBeVisible();

  await page.goto(`${coop}/check-ins`);
  await other.goto(`${coop}/check-ins`);
  await other.waitForLoadState('networkidle');
  for (const each of [page, other]) {
    await each.getByLabel('Name of this check-in').fill('December');
    await each.getByRole('button', { name: 'Open the check-in' }).click();
  }
  await expect(other.getByRole('alert')).toContainText('A check-in is open already.');
  await expect(other.getByRole('heading', { name: /^“December” is open until/ })).toBeVisible();
});
