import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Served } from './app.ts';

/** Signs in through the page, the kept mail and its link, as a newcomer does. */
export async function signIn(page: Page, served: Served, email: string): Promise<void> {
  await page.goto(`${served.origin}/sign-in`);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await page.getByRole('link', { name: 'Read the kept mails' }).click();
  await page.getByRole('link', { name: 'Your link to Seven Mornings' }).first().click();
  await page.getByRole('listitem').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
}

/** Into the demo as a parent, up to their week with its script loaded. */
export async function walkInAsParent(page: Page, served: Served): Promise<void> {
  await page.goto(served.origin);
  await page.getByRole('button', { name: 'Look around as a parent' }).click();
  await expect(page.getByRole('img', { name: /^Your week/ })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

export async function hasNoBarriers(page: Page): Promise<void> {
  // Only the first page is called by the product's name alone.
  if (new URL(page.url()).pathname !== '/') expect(await page.title(), page.url()).toMatch(/^\S.* · \S/);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map((violation) => [page.url(), colorScheme, violation.id, violation.nodes[0]?.html]),
    ).toEqual([]);
  }
}

export async function fitsAt320(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 390, height: 844 });
}

/** Starts a co-op with the usual five mornings; returns its address. */
export async function startCoop(page: Page, served: Served, name: string, zone: string): Promise<string> {
  await page.goto(`${served.origin}/start`);
  await page.getByLabel('Name of the co-op').fill(name);
  await page.getByLabel('Time zone').selectOption(zone);
  await page.getByRole('button', { name: 'Start the co-op' }).click();
  await expect(page.getByText('Monday, 9:00–12:00')).toBeVisible();
  return page.url();
}

/** Starts a co-op with three mornings a week at one hall, the families of `sheet` and two duties a week; its address. */
export async function startHall(page: Page, served: Served, sheet: string): Promise<string> {
  await page.goto(`${served.origin}/start`);
  await page.getByLabel('Name of the co-op').fill('Hall mornings');
  for (const day of ['Thu', 'Fri']) await page.getByLabel(day).uncheck();
  await page.getByLabel('Always at one place').check();
  await page.getByLabel('Name of the place').fill('Fern Street hall');
  await page.getByRole('button', { name: 'Start the co-op' }).click();
  await expect(page.getByText('Monday, 9:00–12:00')).toBeVisible();
  const coop = page.url();
  await page.goto(`${coop}/families/import`);
  await page.getByLabel('Or pasted cells').fill(sheet);
  await page.getByRole('button', { name: 'Show me' }).click();
  await page.getByRole('button', { name: 'Import 3 families' }).click();
  await expect(page.getByText('3 families added')).toBeVisible();
  await page.goto(`${coop}/agreements`);
  await page.getByLabel('Duties one adult takes each week').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  return coop;
}
