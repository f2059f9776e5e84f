import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { hasNoBarriers } from './steps.ts';

/** Opens the demo's waiting check-in, and notes whatever the page sends from then on. */
async function openCheckIn(page: Page, origin: string, as: 'parent' | 'coordinator'): Promise<string[]> {
  await page.goto(origin);
  await page.getByRole('button', { name: `Look around as a ${as}` }).click();
  await page.getByRole('link', { name: 'Answer now' }).click();
  await expect(page.getByText('Question 1 of 5')).toBeVisible();
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.isNavigationRequest()) sent.push(`${request.method()} ${request.postData() ?? ''}`);
  });
  return sent;
}

/** Question after question, to the last step. */
async function answerAll(page: Page): Promise<void> {
  for (let question = 1; question <= 5; question += 1) {
    await expect(page.getByText(`Question ${question} of 5`)).toBeVisible();
    await page
      .getByRole('radio')
      .nth(question - 1)
      .check();
    await page.getByRole('link', { name: 'Next' }).click();
  }
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('a check-in is sent once and whole, and going back never sends it again', async ({ page, served }) => {
    const sent = await openCheckIn(page, served.origin, 'parent');
    await expect(page.getByRole('link', { name: 'Next' })).toBeHidden();
    await page.getByRole('radio').first().press('Space');
    await page.keyboard.press('Enter');
    await answerAll(page);
    await page.goBack();
    await expect(page.getByRole('radio', { name: 'Very well' })).toBeChecked();
    await page.goForward();
    expect(sent.filter((request) => request.startsWith('POST'))).toEqual([]);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expect(page.getByText('Thank you')).toBeVisible();
    await page.goBack();
    await expect(page.getByText('You have answered the check-in.')).toBeVisible();
    expect(sent.filter((request) => request.startsWith('POST'))).toEqual([
      'POST rested=1&time=2&practice=3&children=4&coop=5',
    ]);
  });
});

test('a check-in can be answered with the keys alone, and its tab keeps the answers until they are sent', async ({
  page,
  served,
}) => {
  const sent = await openCheckIn(page, served.origin, 'coordinator');
  for (let question = 1; question <= 5; question += 1) {
    await expect(page.getByText(`Question ${question} of 5`)).toBeVisible();
    // A new step holds the focus, so its first answer is one step away.
    if (question === 1) await page.getByRole('radio').first().focus();
    else await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  }
  await expect(page.getByRole('button', { name: 'Send my answers' })).toBeVisible();
  await hasNoBarriers(page);
  const stillHere = page.getByText('Your answers so far are still here');
  const kept = () =>
    page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('check-in')).length);
  await page.reload();
  await expect(stillHere).toBeVisible();
  await expect(page.getByRole('button', { name: 'Send my answers' })).toBeVisible();
  await hasNoBarriers(page);
  await page.getByRole('button', { name: 'Start afresh' }).click();
  await expect(page.getByText('Question 1 of 5')).toBeVisible();
  expect(await kept()).toBe(0);
  await page.reload();
  await expect(page.getByRole('radio').first()).not.toBeChecked();
  await expect(stillHere).toBeHidden();
  expect(sent.filter((request) => request.startsWith('POST'))).toEqual([]);
  await answerAll(page);
  expect(await kept()).toBe(1);
  await page.getByRole('button', { name: 'Send my answers' }).click();
  await expect(page.getByText('Thank you')).toBeVisible();
  await expect.poll(kept).toBe(0);
});
