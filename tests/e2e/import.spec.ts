import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers, signIn, startCoop } from './steps.ts';

test('a coordinator corrects a German sheet in the preview, brings its families in, and publishes their rota', async ({
  page,
  served,
}) => {
  test.setTimeout(300_000);
  await signIn(page, served, 'petra.jaeger@beispiel.example');
  const coop = await startCoop(page, served, 'Waldgruppe', 'Europe/Berlin');
  await page.goto(`${coop}/families/import`);
  await hasNoBarriers(page);
  await fitsAt320(page);
  await page.getByLabel('CSV file').setInputFiles('tests/support/sheets/waldgruppe-familien.csv');
  await page.getByRole('button', { name: 'Show me' }).click();

  const date = page.getByLabel('Row 9, geb. Kind 1: 31.02.2023 is not a date');
  const email = page.getByLabel('Row 13, E-Mail 1: heike.sommer(at)beispiel.example is not an email address');
  await expect(date).toHaveValue('31.02.2023');
  await hasNoBarriers(page);
  await fitsAt320(page);
  await date.fill('28.02.2023');
  await page.getByRole('button', { name: 'Check again' }).first().click();
  await expect(date).toBeHidden();
  await expect(email).toBeVisible();
  await email.fill('heike.sommer@beispiel.example');
  await page.getByRole('button', { name: 'Check again' }).first().click();
  await expect(page.getByText('Takes twice the usual share of the work.').first()).toBeVisible();
  await expect(page.getByText('“Di”: available only on Tue').first()).toBeVisible();
  await page.getByRole('button', { name: 'Import 14 families' }).click();
  await expect(page.getByText('14 families added')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look at the agreements' })).toBeVisible();
  await expect(page.getByText('born 28 February 2023')).toBeVisible();
  await expect(page.getByText('Hühnerei; Soja')).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);

  await page.goto(`${coop}/plan`);
  await page.getByLabel('Weeks').fill('1');
  await page.getByRole('button', { name: 'Start the cycle' }).click();
  await page.getByRole('button', { name: 'Work out the rota' }).click();
  await page.getByRole('button', { name: 'Publish the rota' }).click({ timeout: 200_000 });
  await expect(page.getByRole('heading', { name: /Published/ })).toBeVisible();
  await page.goto(`${coop}/rota`);
  await expect(page.getByText('On duty:').first()).toBeVisible();
});

test('pasted cells import, and the same sheet again updates', async ({ page, served }) => {
  await signIn(page, served, 'marisol@example.org');
  const coop = await startCoop(page, served, 'Harbor Way', 'America/Los_Angeles');
  const cells =
    'Family\tParent 1\tEmail 1\tChild 1\tChild 1 born\nCastillo\tMarisol\tmarisol@example.org\tInés\t2021-12-02\n';
  const moved = cells.replace('2021-12-02', '2021-12-03');
  for (const [sheet, done] of [
    [cells, '1 family added'],
    [cells, '1 family unchanged'],
    [moved, '1 family updated'],
  ] as const) {
    await page.goto(`${coop}/families/import`);
    await page.getByLabel('Or pasted cells').fill(sheet);
    await page.getByRole('button', { name: 'Show me' }).click();
    await page.getByRole('button', { name: 'Import 1 family' }).click();
    await expect(page.getByText(done)).toBeVisible();
  }
  await expect(page.getByText('has joined')).toBeVisible();
});
