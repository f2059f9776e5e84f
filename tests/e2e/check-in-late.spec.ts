import { expect, test } from './app.ts';

test('answers that arrive after a check-in has closed are not passed over in silence', async ({
  page,
  browser,
  served,
}) => {
  const coordinator = await (await browser.newContext()).newPage();
  await coordinator.goto(served.origin);
  await coordinator.getByRole('button', { name: 'Look around as a coordinator' }).click();
  await page.goto(served.origin);
  await page.getByRole('button', { name: 'Look around as a parent' }).click();
  await page.getByRole('link', { name: 'Answer now' }).click();
  for (let question = 1; question <= 5; question += 1) {
    await expect(page.getByText(`Question ${question} of 5`)).toBeVisible();
    await page.locator('.step:visible').getByRole('radio').first().check();
    await page.getByRole('link', { name: 'Next' }).click();
  }
  await coordinator.goto(`${served.origin}/c/demo`);
  await coordinator.getByRole('link', { name: 'To the check-ins' }).click();
  await coordinator.getByText('Close the check-in', { exact: true }).click();
  await coordinator.getByRole('button', { name: 'Close it now' }).click();
  await expect(coordinator.getByRole('heading', { name: 'Open a check-in' })).toBeVisible();
  await coordinator.context().close();
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect(page.getByRole('status')).toHaveText(/closed before your answers arrived/);
  await page.goto(page.url());
  await expect(page.getByRole('status')).toHaveText(/takes no more answers/);
  // Others look around in the same demo.
  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Start the demo afresh' }).click();
  await expect(page.getByRole('link', { name: 'Answer now' })).toBeVisible();
});
