import { expect, test } from './app.ts';
import { walkInAsParent } from './steps.ts';

test('a slow page shows that it is on its way, and a lost connection is called that', async ({
  page,
  context,
  served,
}) => {
  await walkInAsParent(page, served);

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/agreements.data**', async (route) => {
    await held;
    await route.continue();
  });
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Agreements' }).click();
  await expect(page.locator('.pending')).toBeAttached();
  letGo();
  await expect(page.getByRole('heading', { level: 1, name: 'Agreements' })).toBeVisible();
  await expect(page.locator('.pending')).not.toBeAttached();

  await context.setOffline(true);
  await menu.getByRole('link', { name: 'This week' }).click();
  await expect(page.getByRole('heading', { name: 'There is no connection just now' })).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo`);
  await expect(page.getByRole('img', { name: /^Your week/ })).toBeVisible();
});
