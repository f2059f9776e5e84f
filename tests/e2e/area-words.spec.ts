import { expect, test } from './app.ts';
import { walkInAsParent } from './steps.ts';

test('a page whose own words come late shows only once they are there, and the page before stays until then', async ({
  page,
  served,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  await walkInAsParent(page, served);
  await page.evaluate(() => {
    document.body.dataset.mark = 'kept';
  });

  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  let asked = () => {};
  const askedFor = new Promise<void>((resolve) => {
    asked = resolve;
  });
  await page.route('**/assets/en-*.js', async (route) => {
    asked();
    await held;
    await route.continue();
  });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My family' }).click();
  await askedFor;
  await expect(page.getByRole('img', { name: /^Your week/ })).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { level: 1, name: /^Family/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Family \S+ · /);
  expect(await page.evaluate(() => document.body.dataset.mark)).toBe('kept');

  // Loaded anew, the page is there at once and comes alive with its words.
  await page.reload();

  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.body.dataset.mark = 'kept';
  });
  await page.getByRole('link', { name: 'Rota' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo/rota`);
  expect(await page.evaluate(() => document.body.dataset.mark)).toBe('kept');
  expect(faults).toEqual([]);
});

test('a page whose own words cannot be loaded is loaded anew, as the server draws it', async ({
  page,
  served,
}) => {
  await walkInAsParent(page, served);
  await page.route('**/assets/en-*.js', (route) => route.abort());
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My family' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Family/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Family \S+ · /);
  // Without its script a link still leads on.
  await page.getByRole('link', { name: 'Rota' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo/rota`);
});
