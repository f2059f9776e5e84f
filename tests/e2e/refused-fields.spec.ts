import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const first = 'Children one adult looks after, at most';

async function saves(page: Page, origin: string, value: string): Promise<void> {
  await page.goto(`${origin}/c/demo/agreements`);
  await page.getByLabel(first).fill(value);
  await page.getByRole('button', { name: 'Save' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a refused field far above the button takes the focus, script ${javaScriptEnabled ? 'on' : 'off'}`, async ({
    browser,
    served,
  }) => {
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 1280, height: 600 },
    ]) {
      const page = await (await browser.newContext({ javaScriptEnabled, viewport })).newPage();
      await page.goto(served.origin);
      await page.getByRole('button', { name: 'Look around as a coordinator' }).click();
      await expect(page.getByRole('link', { name: 'Agreements' })).toBeVisible();
      await saves(page, served.origin, '-5');
      const field = page.getByLabel(first);
      await expect(field).toBeFocused();
      await expect(field).toBeInViewport();
      await expect(field).toHaveValue('-5');
      await expect(field).toHaveCSS('border-left-width', '6px');
      await expect(field).toHaveCSS('border-top-color', 'rgb(156, 47, 31)');
      await expect(page.locator('#field-childrenPerAdult-problem')).toBeInViewport();
      // Of a number that cannot be, the page does not say that the promise fits.
      await expect(page.getByText('Once every number is in its range')).toBeVisible();
      await expect(page.getByText('Worked out with your families')).toHaveCount(0);
      await saves(page, served.origin, '4');
      await expect(page.getByRole('status')).toBeInViewport();
      await page.context().close();
    }
  });
}

test('the first of several refused choices takes the focus', async ({ page, served }) => {
  await page.goto(served.origin);
  await page.getByRole('button', { name: 'Look around as a coordinator' }).click();
  await expect(page.getByRole('link', { name: 'Agreements' })).toBeVisible();
  await page.goto(`${served.origin}/c/demo/settings/session/new`);
  for (const day of await page.getByRole('checkbox').all()) await day.uncheck();
  await page.getByLabel('Children at a session, at most').fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.locator('fieldset[data-refused]').first()).toBeFocused();
});
