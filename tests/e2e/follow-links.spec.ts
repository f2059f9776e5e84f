import { expect, test } from './app.ts';
import { walkInAsParent } from './steps.ts';

test('plain links change the page without loading it anew, and leave other tabs and the way back to the browser', async ({
  page,
  context,
  served,
}) => {
  await walkInAsParent(page, served);
  const mark = () => page.evaluate(() => document.body.dataset.mark);
  await page.evaluate(() => {
    document.body.dataset.mark = 'kept';
  });
  const menu = page.getByRole('navigation', { name: 'Main' });
  await menu.getByRole('link', { name: 'Rota' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo/rota`);
  await expect(menu.getByRole('link', { name: 'Rota' })).toHaveAttribute('aria-current', 'page');
  expect(await mark()).toBe('kept');

  const [other] = await Promise.all([
    context.waitForEvent('page'),
    menu.getByRole('link', { name: 'Agreements' }).click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expect(other).toHaveURL(`${served.origin}/c/demo/agreements`);
  await expect(page).toHaveURL(`${served.origin}/c/demo/rota`);

  await page.goBack();
  await expect(page).toHaveURL(`${served.origin}/c/demo`);
  await page.getByRole('link', { name: 'Week after' }).click();
  await expect(page).toHaveURL(/\/c\/demo\?week=/);
  expect(await mark()).toBe('kept');
});
