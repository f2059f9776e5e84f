import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers, signIn, startHall } from './steps.ts';

const sheet = [
  'Family,Parent 1,Email 1,Child 1,Child 1 born',
  'Abara,Ife Abara,ife.abara@example.org,Noa,2023-04-11',
  'Bergstrom,Lena Bergstrom,lena.b@example.org,Otto,2022-09-30',
  'Castillo,Marisol Castillo,marisol@example.org,Inés,2021-12-02',
].join('\n');

/** One press, and the page that answers it, however it answers. */
async function press(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: /^I can/ }).click();
  await answered;
}

test('a duty given back is taken by one of two who ask at once', async ({ page, browser, served }) => {
  test.setTimeout(300_000);
  await signIn(page, served, 'ife.abara@example.org');
  const coop = await startHall(page, served, sheet);

  await page.goto(`${coop}/plan`);
  const monday = await page.getByLabel('First Monday').inputValue();
  await page.getByLabel('Weeks').fill('1');
  await page.getByRole('button', { name: 'Start the cycle' }).click();
  await page.getByRole('button', { name: 'Work out the rota' }).click();
  await page.getByRole('button', { name: 'Publish the rota' }).click({ timeout: 120_000 });
  await expect(page.getByRole('heading', { name: /Published/ })).toBeVisible();

  await page.goto(`${coop}/rota?show=mine`);
  await hasNoBarriers(page);
  await fitsAt320(page);
  const duty = page.getByRole('listitem').filter({ hasText: 'On duty: you' }).first();
  await duty.getByText('Give back', { exact: true }).click();
  await duty.getByRole('button', { name: /^Give my duty back/ }).click();
  await expect(page.getByRole('status')).toHaveText('Given back. It is open for the others now.');
  await expect(page.getByText('One more adult is needed')).toBeVisible();

  // The time that hangs on the open slot is not shown as settled.
  await page.goto(`${coop}?week=${monday}`);
  await expect(page.getByText('of it waits for one more adult on duty')).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);

  const pages: Page[] = [];
  for (const email of ['lena.b@example.org', 'marisol@example.org']) {
    const member = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
    await signIn(member, served, email);
    await member.goto(`${coop}/rota?show=open`);
    pages.push(member);
  }
  await Promise.all(pages.map(press));
  const refusal = 'Somebody was a moment quicker';
  await expect
    .poll(async () => {
      const told = await Promise.all(pages.map((member) => member.getByText(refusal).count()));
      return told.reduce((sum, count) => sum + count, 0);
    })
    .toBe(1);
  await page.goto(`${coop}/rota`);
  await expect(page.getByText('One more adult is needed')).toBeHidden();
});
