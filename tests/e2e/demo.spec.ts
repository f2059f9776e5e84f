import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers } from './steps.ts';

test('a newcomer walks into the demo as a parent, claims, looks as a coordinator, and starts it afresh', async ({
  page,
  served,
}) => {
  await page.goto(served.origin);
  await expect(page.getByRole('link', { name: 'Start your co-op' })).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);
  await page.getByRole('button', { name: 'Look around as a parent' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo`);
  await expect(page.getByText('This is the demo: everybody here is made up.')).toBeVisible();
  await expect(page.getByRole('img', { name: /^Your week/ })).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);

  // The weeks to come have something to claim, whatever day today is.
  await page.goto(`${served.origin}/c/demo/rota?show=open`);
  const open = page.getByRole('button', { name: /^I can/ });
  const before = await open.count();
  expect(before).toBeGreaterThan(0);
  await open.first().click();
  await expect(open).toHaveCount(before - 1);
  await expect(page.getByRole('status')).toContainText('Thank you: you are on duty on');
  await page.getByRole('link', { name: 'You find it under “Mine”' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo/rota?show=mine`);
  await expect(page.getByText('Who is coming').first()).toBeVisible();
  await page.getByText('Who is coming').first().click();
  await hasNoBarriers(page);
  await fitsAt320(page);

  await page.getByRole('button', { name: 'See it as a coordinator' }).click();
  await expect(page.getByText('You are Lena Bergstrom.')).toBeVisible();
  await page.getByRole('link', { name: 'To the check-ins' }).click();
  await expect(page.getByRole('heading', { name: 'Results of “How were the first weeks?”' })).toBeVisible();
  await expect(page.getByText('How rested are you?')).toBeVisible();
  await page.getByText('More', { exact: true }).click();
  await hasNoBarriers(page);
  await fitsAt320(page);
  await page.getByRole('button', { name: 'Start the demo afresh' }).click();
  await expect(page).toHaveURL(`${served.origin}/c/demo`);

  await page.getByRole('button', { name: 'See it as a parent' }).click();
  await expect(page.getByText('You are Rohan Dasgupta.')).toBeVisible();
  await page.goto(`${served.origin}/c/demo/rota?show=open`);
  await expect(open).toHaveCount(before);

  await page.getByText('More', { exact: true }).click();
  await page.getByRole('button', { name: 'Remove the demo' }).click();
  await expect(page).toHaveURL(`${served.origin}/`);
  await expect(page.getByRole('button', { name: 'Look around as a parent' })).toBeVisible();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the demo can be walked into and left', async ({ page, served }) => {
    await page.goto(served.origin);
    await page.getByRole('button', { name: 'Look around as a coordinator' }).click();
    await expect(page.getByText('You are Lena Bergstrom.')).toBeVisible();
    await page.goto(`${served.origin}/me`);
    await page.getByRole('button', { name: 'Leave the demo' }).click();
    await expect(page).toHaveURL(`${served.origin}/`);
  });
});
