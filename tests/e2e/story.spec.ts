import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, expect, type Page, test } from '@playwright/test';
import { freePort } from '../support/free-port.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type ServerProcess, startServerProcess } from '../support/server-process.ts';
import { fitsAt320, hasNoBarriers } from './steps.ts';

const coordinator = 'ife.abara@example.org';
const members = [
  'lena.b@example.org',
  'marisol@example.org',
  'anjali.d@example.org',
  'chidi.eze@example.org',
  'hana.f@example.org',
  'mo.greene@example.org',
];

let mails: MailServer;
let dataDir: string;
let port: number;
let server: ServerProcess | null = null;

/** The server process from `clock` on; one that ran before is stopped in order, and nothing is lost between. */
async function serveFrom(clock: string): Promise<string> {
  if (server) expect(await server.stop()).toBe(0);
  server = await startServerProcess({ port, dataDir, smtpUrl: mails.url, clock });
  return server.origin;
}

test.beforeAll(async () => {
  mails = await startMailServer();
  dataDir = await mkdtemp(path.join(tmpdir(), 'seven-mornings-story-'));
  port = await freePort();
});
test.afterAll(async () => {
  await server?.stop();
  await mails.close();
  await rm(dataDir, { recursive: true, force: true });
});

/** A phone whose owner has signed in by the link that came by mail. */
async function phoneOf(browser: Browser, origin: string, email: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('button', { name: 'Send me a link' }).click();
  await expect(page.getByText('We sent a link and a code')).toBeVisible();
  const mail = mails.received.findLast(
    (one) => [one.to].flat()[0]?.text === email && /sign-in\/link/.test(one.text ?? ''),
  );
  const link = /http:\S+\/sign-in\/link\?token=[\w%-]+/.exec(mail?.text ?? '')?.[0];
  await page.goto(link ?? 'no link came');
  await page.getByRole('button', { name: 'Sign me in' }).click();
  await expect(page).not.toHaveURL(/sign-in/);
  return page;
}

const iCan = (page: Page) => page.getByRole('button', { name: /^I can/ });

/** One of these gives back a duty that another may take; returns that other and the giver, who may take it back. */
async function openASlot(coop: string, phones: Page[]): Promise<[Page, Page]> {
  for (const holder of phones) {
    await holder.goto(`${coop}/rota?show=mine`);
    const duty = holder.getByRole('listitem').filter({ hasText: 'On duty: you' }).first();
    if ((await duty.count()) === 0) continue;
    await duty.getByText('Give back', { exact: true }).click();
    await duty.getByRole('button', { name: /^Give my duty back/ }).click();
    await expect(holder.getByText('One more adult is needed')).toBeVisible();
    await holder.goto(`${coop}/rota?show=open`);
    for (const other of phones.filter((one) => one !== holder)) {
      await other.goto(`${coop}/rota?show=open`);
      if ((await iCan(other).count()) > 0) return [holder, other];
    }
    await iCan(holder).click();
    await expect(holder.getByText('One more adult is needed')).toBeHidden();
  }
  throw new Error('nobody’s duty can be taken by another');
}

test('from a spreadsheet to a rota that people live by', async ({ browser }) => {
  test.setTimeout(600_000);
  // Wednesday, nine in the morning in Oakland.
  const origin = await serveFrom('2026-11-25T17:00:00Z');
  const page = await phoneOf(browser, origin, coordinator);

  await test.step('start', async () => {
    await page.getByRole('link', { name: 'Start your co-op' }).click();
    await page.getByLabel('Name of the co-op').fill('Laurel Court');
    await page.getByLabel('Time zone').selectOption('America/Los_Angeles');
    await page.getByLabel('Always at one place').check();
    await page.getByLabel('Name of the place').fill('Fern Street hall');
    await page.getByLabel('Address').fill('12 Fern St');
    await page.getByRole('button', { name: 'Start the co-op' }).click();
    await expect(page.getByText('Monday, 9:00–12:00')).toBeVisible();
  });
  const coop = page.url();

  await test.step('import', async () => {
    await page.goto(`${coop}/families/import`);
    await page.getByLabel('CSV file').setInputFiles('tests/support/sheets/oakland-families.csv');
    await page.getByRole('button', { name: 'Show me' }).click();
    await hasNoBarriers(page);
    await fitsAt320(page);
    await page.getByRole('button', { name: 'Import 7 families' }).click();
    await expect(page.getByText('7 families added')).toBeVisible();
  });

  await test.step('confirm what the sheet said', async () => {
    await page.getByRole('link', { name: 'My family' }).click();
    await expect(page.getByRole('heading', { name: 'Is that right?' })).toBeVisible();
    await hasNoBarriers(page);
    await fitsAt320(page);
    const yes = page.getByRole('button', { name: /^Yes/ });
    for (let left = await yes.count(); left > 0; left -= 1) {
      await yes.first().click();
      await expect(yes).toHaveCount(left - 1);
    }
    await expect(page.getByText('solo run')).toBeVisible();
  });

  await test.step('rules', async () => {
    await page.getByRole('link', { name: 'Agreements' }).click();
    await page.getByLabel('Duties one adult takes each week').fill('2');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
  });

  await test.step('plan and publish', async () => {
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await expect(page.getByLabel('First Monday')).toHaveValue('2026-11-30');
    await page.getByLabel('Weeks').fill('2');
    await page.getByRole('button', { name: 'Start the cycle' }).click();
    await page.getByRole('button', { name: 'Work out the rota' }).click();
    await page.getByRole('button', { name: 'Publish the rota' }).click({ timeout: 240_000 });
    await expect(page.getByRole('heading', { name: /Published/ })).toBeVisible();
  });

  await test.step('everybody gets their dates by mail', async () => {
    const dates = () => mails.received.filter((mail) => mail.subject?.startsWith('Your dates'));
    await expect.poll(() => dates().length, { timeout: 60_000 }).toBe(12);
    for (const mail of dates())
      expect(mail.attachments.map(({ contentType }) => contentType)).toEqual(['text/calendar']);
  });

  const phones: Page[] = [];
  for (const email of members) phones.push(await phoneOf(browser, origin, email));

  await test.step('release, then a claim by two at once', async () => {
    const able = await openASlot(coop, [page, ...phones]);
    await Promise.all(
      able.map(async (phone) => {
        const answered = phone.waitForResponse((response) => response.request().method() === 'POST');
        await iCan(phone).click();
        await answered;
      }),
    );
    const told = () => Promise.all(able.map((phone) => phone.getByText('a moment quicker').count()));
    await expect.poll(async () => (await told()).toSorted()).toEqual([0, 1]);
    await page.goto(`${coop}/rota`);
    await expect(page.getByText('One more adult is needed')).toBeHidden();
  });

  await test.step('reminders two days before, over SMTP, after a restart', async () => {
    const before = mails.received.length;
    // Saturday, ten in the morning: Monday's duties are two days ahead.
    await serveFrom('2026-11-28T18:00:00Z');
    const reminders = () =>
      mails.received.slice(before).filter((mail) => mail.subject?.startsWith('Your duty on Mon 30 Nov'));
    await expect.poll(() => reminders().length, { timeout: 30_000 }).toBeGreaterThan(0);
    const [reminder] = reminders();
    expect(reminder?.text).toContain('9:00–12:00');
    expect(reminder?.text).toContain('Fern Street hall, 12 Fern St');
    const calendar = reminder?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(calendar?.content.toString()).toContain('DTSTART');
    expect(reminder?.headers.has('list-unsubscribe-post') || reminder?.headers.has('list')).toBe(true);
  });

  await test.step('a check-in', async () => {
    await page.goto(`${coop}/check-ins`);
    await page.getByLabel('Name of this check-in').fill('First weeks');
    await page.getByRole('button', { name: 'Open the check-in' }).click();
    await expect(page.getByRole('heading', { name: '“First weeks” is open until' })).toBeVisible();
    for (const [i, phone] of phones.entries()) {
      await phone.goto(coop);
      await phone.getByRole('link', { name: 'Answer now' }).click();
      for (let question = 1; question <= 5; question += 1) {
        await expect(phone.getByText(`Question ${question} of`)).toBeVisible();
        await phone
          .getByRole('radio')
          .nth(2 + (i % 2))
          .check();
        if (i === 0) await hasNoBarriers(phone);
        await phone.getByRole('link', { name: 'Next' }).click();
      }
      if (i === 1) await phone.getByLabel('Yes, let somebody reach out to me').check();
      await phone.getByRole('button', { name: 'Send my answers' }).click();
      await expect(phone.getByText('Thank you')).toBeVisible();
    }
    await page.reload();
    await expect(page.getByText('6 people have answered.')).toBeVisible();
    await page.getByText('Close the check-in', { exact: true }).click();
    await page.getByRole('button', { name: 'Close it now' }).click();
    await expect(page.getByText('From 6 adults of 6 families.')).toBeVisible();
    await expect(page.getByText('Marisol Castillo')).toBeVisible();
    await hasNoBarriers(page);
    await fitsAt320(page);
  });
});
