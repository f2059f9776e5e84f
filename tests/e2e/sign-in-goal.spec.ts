import { expect, test } from './app.ts';
import { signIn, startCoop } from './steps.ts';

test('signing in leads to the page that was asked for, and else to one’s only co-op', async ({
  page,
  browser,
  served,
}) => {
  await page.goto(served.origin);
  await page.getByRole('link', { name: 'Start your co-op' }).click();
  await expect(page.getByLabel('Email address')).toBeVisible();
  await page.getByLabel('Email address').fill('goal@example.org');
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('link', { name: 'Read the kept mails' }).click();
  await page.getByRole('link', { name: 'Your link to Seven Mornings' }).first().click();
  await page.getByRole('listitem').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page).toHaveURL(`${served.origin}/start`);
  // The zone is the browser's own.
  await expect(page.getByLabel('Time zone')).toHaveValue('America/Los_Angeles');
  const coop = await startCoop(page, served, 'Goal mornings', 'Europe/Berlin');
  await expect(page.getByRole('link', { name: 'Import families' })).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await other.goto(`${coop}/rota?show=open`);
  await expect(other).toHaveURL(`${served.origin}/sign-in`);
  await other.getByLabel('Email address').fill('goal@example.org');
  await other.getByRole('button', { name: 'Send me a link' }).click();
  await other.getByRole('link', { name: 'Read the kept mails' }).click();
  await other.getByRole('link', { name: 'Your link to Seven Mornings' }).first().click();
  await expect(other.getByRole('listitem').getByRole('link', { name: 'Sign in' })).toBeVisible();
  const code = /\b\d{6}\b/.exec(await other.locator('body').innerText())?.[0] ?? '';
  await other.goto(`${served.origin}/sign-in/code`);
  await other.getByLabel(/code/i).fill(code);
  await other.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(other).toHaveURL(`${coop}/rota?show=open`);

  await other.context().clearCookies();
  await signIn(other, served, 'goal@example.org');
  await expect(other).toHaveURL(coop);
});
