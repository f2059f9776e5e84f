import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers, signIn, startCoop } from './steps.ts';

test('a coordinator plans a cycle, fixes one duty by hand, and publishes', async ({ page, served }) => {
  test.setTimeout(300_000);
  await signIn(page, served, 'ife.abara@example.org');
  const coop = await startCoop(page, served, 'Laurel Court', 'America/Los_Angeles');
  await page.goto(`${coop}/families/import`);
  await page.getByLabel('CSV file').setInputFiles('tests/support/sheets/oakland-families.csv');
  await page.getByRole('button', { name: 'Show me' }).click();
  await page.getByRole('button', { name: 'Import 7 families' }).click();
  await expect(page.getByText('7 families added')).toBeVisible();

  await page.getByRole('link', { name: 'Plan', exact: true }).click();
  await page.getByLabel('Weeks').fill('2');
  await page.getByRole('button', { name: 'Start the cycle' }).click();
  const solve = page.getByRole('button', { name: 'Work out the rota' });
  await expect(solve).toBeVisible();
  await hasNoBarriers(page);
  await solve.click();
  const again = page.getByRole('button', { name: 'Work it out again' });
  await expect(again).toBeVisible({ timeout: 150_000 });
  await expect(page.getByRole('heading', { name: 'What could not be met, and why' })).toBeVisible();
  await expect(page.getByRole('img', { name: /time to oneself 9:00/ }).first()).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);

  await page.getByText('Change by hand').first().click();
  await page.getByLabel('Who').first().selectOption({ index: 0 });
  await page.getByRole('button', { name: 'Rule out' }).first().click();
  await expect(page.getByText(/is not on duty \(ruled out\)/)).toBeVisible();
  await again.click();
  await expect(again).toBeVisible({ timeout: 150_000 });
  await page.getByRole('button', { name: 'Publish the rota' }).click();
  await expect(page.getByRole('heading', { name: /Published/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Change by hand' })).toBeHidden();
});
