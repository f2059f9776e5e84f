import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

/** Everything that can be used on the page, and what Tab does not reach or reaches without showing it. */
async function unreached(page: Page): Promise<string[]> {
  const count = await page.evaluate(() => {
    const all = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary'),
    ];
    const usable = all.filter(
      (one) => one.checkVisibility() && !one.matches(':disabled, [type=hidden], [tabindex="-1"]'),
    );
    // Of radio buttons that belong together, Tab stops at one; arrows move among them.
    const groups = new Set<string>();
    for (const one of usable) {
      if (one instanceof HTMLInputElement && one.type === 'radio') {
        if (groups.has(one.name)) continue;
        groups.add(one.name);
      }
      one.dataset.awaited = '';
    }
    (document.activeElement as HTMLElement | null)?.blur();
    return usable.length;
  });
  // Date and time fields have several stops each.
  for (let i = 0; i < count * 6 + 10; i += 1) {
    await page.keyboard.press('Tab');
    const left = await page.evaluate(() => {
      const here = document.activeElement as HTMLElement | null;
      if (here && here !== document.body) {
        // A large choice shows it around its whole label.
        const shown = [here, here.closest('label')].some((one) => {
          const style = one && getComputedStyle(one);
          return style && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 0;
        });
        const group =
          here instanceof HTMLInputElement && here.type === 'radio'
            ? document.querySelectorAll<HTMLElement>(`input[name="${here.name}"]`)
            : [here];
        if (shown) for (const one of group) delete one.dataset.awaited;
      }
      return document.querySelectorAll('[data-awaited]').length;
    });
    if (left === 0) return [];
  }
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-awaited]')].map((one) => one.outerHTML.slice(0, 120)),
  );
}

test('every page can be used from the keyboard, and shows where one is', async ({ page, served }) => {
  test.setTimeout(300_000);
  const pages = {
    anyone: ['/', '/sign-in'],
    parent: ['/c/demo', '/c/demo/rota', '/c/demo/family', '/c/demo/agreements', '/c/demo/check-ins', '/me'],
    coordinator: [
      '/c/demo/families',
      '/c/demo/families/import',
      '/c/demo/plan',
      '/c/demo/agreements',
      '/c/demo/settings',
    ],
  };
  const check = async (paths: string[]) => {
    for (const path of paths) {
      await page.goto(served.origin + path);
      expect(await unreached(page), path).toEqual([]);
    }
  };
  await check(pages.anyone);
  await page.goto(served.origin);
  await page.getByRole('button', { name: 'Look around as a parent' }).press('Enter');
  await expect(page).toHaveURL(`${served.origin}/c/demo`);
  await check(pages.parent);
  await page.goto(`${served.origin}/c/demo/family`);
  for (const form of await page.getByRole('link', { name: /^(Change|Add)/ }).all()) {
    const to = await form.getAttribute('href');
    const other = await page.context().newPage();
    await other.goto(new URL(to ?? '', page.url()).href);
    expect(await unreached(other), to ?? '').toEqual([]);
    await other.close();
  }

  // The main job, by keys alone: take an open slot and read that it is taken.
  await page.goto(`${served.origin}/c/demo/rota?show=open`);
  const open = page.getByRole('button', { name: /^I can/ });
  const before = await open.count();
  await open.first().focus();
  await page.keyboard.press('Enter');
  await expect(open).toHaveCount(before - 1);
  await expect(page.getByRole('status')).toContainText('Thank you: you are on duty on');

  await page.goto(`${served.origin}/c/demo`);
  await page.getByRole('button', { name: 'See it as a coordinator' }).press('Enter');
  await expect(page.getByText('You are Lena Bergstrom.')).toBeVisible();
  await check(pages.coordinator);
});
