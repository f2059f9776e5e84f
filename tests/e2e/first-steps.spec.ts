import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers, signIn } from './steps.ts';

test('a newcomer starts a co-op, reads what its promise needs, and agrees the rules', async ({
  page,
  served,
}) => {
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(served.origin)) problems.push(`asked ${new URL(request.url()).host}`);
  });

  await page.goto(served.origin);
  await hasNoBarriers(page);
  await fitsAt320(page);
  await signIn(page, served, 'ife.abara@example.org');

  await page.getByRole('link', { name: 'Start your co-op' }).click();
  await hasNoBarriers(page);
  await fitsAt320(page);
  await page.getByLabel('Ends').fill('08:00');
  await page.getByRole('button', { name: 'Start the co-op' }).click();
  await expect(page.getByText('Give your co-op a name.')).toBeVisible();
  await expect(page.getByLabel('Ends')).toHaveValue('08:00');
  await page.getByLabel('Name of the co-op').fill('Laurel Court');
  await page.getByRole('button', { name: 'Start the co-op' }).click();
  await expect(page.getByText('The session must end after it starts.')).toBeVisible();
  await expect(page.getByLabel('Name of the co-op')).toHaveValue('Laurel Court');
  await page.getByLabel('Ends').fill('12:00');
  await page.getByRole('button', { name: 'Start the co-op' }).click();
  await expect(page.getByText('Monday, 9:00–12:00')).toBeVisible();
  await hasNoBarriers(page);
  await fitsAt320(page);

  await page.getByRole('link', { name: 'Agreements' }).click();
  await hasNoBarriers(page);
  await fitsAt320(page);
  const promise = page.getByLabel('Hours each adult is promised');
  await promise.fill('9');
  await page.getByRole('button', { name: 'See what these carry' }).click();
  await expect(page.getByText('For the 9 h promised, one duty a week is not enough.')).toBeVisible();
  await expect(page.getByText('4 children for each adult')).toBeVisible();
  await promise.fill('5');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved.')).toBeVisible();
  await expect(page.getByText('Version 2.')).toBeVisible();
  expect(problems).toEqual([]);
});

test.describe('in a browser that knows no place', () => {
  test.use({ timezoneId: 'UTC' });
  test('the time zone of a co-op is chosen by whoever starts it', async ({ page, served }) => {
    await signIn(page, served, 'noor.haddad@example.org');
    await page.getByRole('link', { name: 'Start your co-op' }).click();
    await page.getByLabel('Name of the co-op').fill('Harbor Way');
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Start the co-op' }).click();
    await expect(page.getByText('Choose a time zone from the list.')).toBeVisible();
    await page.getByLabel('Time zone').selectOption({ label: 'Berlin' });
    await page.getByRole('button', { name: 'Start the co-op' }).click();
    await expect(page.getByText('Monday, 9:00–12:00')).toBeVisible();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('signing in by code and starting a co-op work', async ({ page, served }) => {
    await page.goto(`${served.origin}/sign-in`);
    await page.getByLabel('Email address').fill('not an address');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByText('That does not look like an email address.')).toBeVisible();
    await expect(page.getByLabel('Email address')).toHaveValue('not an address');
    await page.getByLabel('Email address').fill('lena.b@example.org');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    const codePage = page.url();
    await page.getByRole('link', { name: 'Read the kept mails' }).click();
    await page.getByRole('link', { name: 'Your link to Seven Mornings' }).first().click();
    const code = /\b(\d{6})\b/.exec(await page.locator('pre').innerText())?.[1] ?? '';
    await page.goto(codePage);
    await page.getByLabel('Six-digit code').fill(code === '000000' ? '000001' : '000000');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('That code is not right')).toBeVisible();
    await page.getByLabel('Six-digit code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('link', { name: 'Start your co-op' }).click();
    await page.getByLabel('Name of the co-op').fill('Fern Street');
    await page.getByLabel('Time zone').selectOption({ label: 'Los Angeles' });
    await page.getByLabel('Always at one place').check();
    await page.getByLabel('Name of the place').fill('Fern Street hall');
    await page.getByRole('button', { name: 'Start the co-op' }).click();
    await expect(page.getByText('Fern Street hall').first()).toBeVisible();
  });
});

test('the first page speaks German and Spanish', async ({ page, served }) => {
  await page.goto(served.origin);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Gemeinsam betreuen. Abwechselnd durchatmen.',
  );
  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cuidar en grupo. Descansar por turnos.');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});
