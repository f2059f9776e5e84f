import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers, signIn, startCoop } from './steps.ts';

test('a coordinator plans a cycle, moves a duty by hand, plans around it, publishes, and plans again', async ({
  page,
  served,
}) => {
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
  await expect(page.getByRole('heading', { name: 'What this rota gives' })).toBeVisible();
  await expect(page.getByRole('img', { name: /time to oneself 9:00/ }).first()).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);

  // Ife’s solo run on Wednesdays is non-negotiable: the list says so, and the move shows it at once.
  const byHand = page.getByRole('link', { name: 'Change by hand' });
  await byHand.nth(2).click();
  const duty = page.getByLabel('Duty of');
  await expect(duty.locator('optgroup').nth(1)).toHaveAttribute('label', 'Free then');
  const run = duty.locator('option', { hasText: 'Ife Abara (protected time)' });
  await duty.selectOption(await run.getAttribute('value'));
  const inPlaceOf = page.getByLabel('In place of');
  await inPlaceOf.selectOption(await inPlaceOf.locator('option').last().getAttribute('value'));
  await hasNoBarriers(page);
  await fitsAt320(page);
  await page.getByRole('button', { name: 'On duty', exact: true }).click();
  const breaks = page.getByText(/Ife Abara has a non-negotiable practice then/);
  await expect(breaks).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish the rota' })).toBeHidden();
  await hasNoBarriers(page);
  await fitsAt320(page);

  // Planned around, that choice cannot hold; the page says what stands against it.
  await again.click();
  await expect(page.getByText('These cannot all hold together, so no rota came of it:')).toBeVisible({
    timeout: 150_000,
  });
  await expect(page.getByText(/Ife Abara is fixed on duty/)).toBeVisible();
  await hasNoBarriers(page);
  // The move is one wish, and is loosened as one.
  await expect(page.getByText(/^Ife Abara is on duty in place of /)).toBeVisible();
  const loosen = page.getByRole('button', { name: 'Loosen' });
  await expect(loosen).toHaveCount(1);
  while ((await loosen.count()) > 0) {
    const left = (await loosen.count()) - 1;
    await loosen.first().click();
    await expect(loosen).toHaveCount(left);
  }
  await expect(page.getByText('These cannot all hold together, so no rota came of it:')).toBeHidden();
  await again.click();
  await expect(breaks).toBeHidden({ timeout: 150_000 });
  const publish = page.getByRole('button', { name: 'Publish the rota' });
  await expect(publish).toBeVisible({ timeout: 150_000 });
  await publish.click();
  await expect(page.getByRole('heading', { name: /Published/ })).toBeVisible();
  await expect(page.getByText('The rota is published: everyone can see it now.')).toBeVisible();

  // Somebody falls ill: planned again, the rota changes only when the changes are published.
  await byHand.nth(1).click();
  await page.getByRole('button', { name: 'Not on duty' }).click();
  await expect(loosen).toHaveCount(1);
  await page.getByRole('button', { name: 'Plan again from now on' }).click();
  const changes = page.getByRole('heading', { name: 'Proposed changes' });
  await expect(changes).toBeVisible({ timeout: 150_000 });
  await hasNoBarriers(page);
  await fitsAt320(page);
  await page.getByRole('button', { name: 'Publish these changes' }).click();
  await expect(changes).toBeHidden();
  await expect(page.getByText('The changes are published.')).toBeVisible();
  await expect(loosen).toHaveCount(0);
});
