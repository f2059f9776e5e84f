import { expect, test } from './app.ts';
import { fitsAt320, hasNoBarriers, signIn, startHall } from './steps.ts';

const sheet = [
  "Family,Parent 1,Email 1,Child 1,Child 1 born,Can't do,What restores us",
  'Abara,Ife Abara,ife.abara@example.org,Noa,2023-04-11,,',
  'Bergstrom,Lena Bergstrom,lena.b@example.org,Otto,2022-09-30,Fri,run Wed 13:00-14:00',
  'Castillo,Marisol Castillo,marisol@example.org,Inés,2021-12-02,,',
].join('\n');

test('a parent says how it is with the family, and no duty is offered in its attuned hours', async ({
  page,
  browser,
  served,
}) => {
  test.setTimeout(300_000);
  await signIn(page, served, 'ife.abara@example.org');
  const coop = await startHall(page, served, sheet);

  const phone = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await signIn(phone, served, 'lena.b@example.org');
  await phone.goto(coop);
  await phone.getByRole('link', { name: 'My family' }).click();
  await expect(phone.getByRole('heading', { name: 'Family Bergstrom' })).toBeVisible();
  await expect(phone.getByText('The sheet says “Fri”.')).toBeVisible();
  await hasNoBarriers(phone);
  await fitsAt320(phone);
  await phone.getByRole('button', { name: 'Yes: So Lena Bergstrom is not available: Fri, all day.' }).click();
  await phone.getByRole('button', { name: /^Yes: So this restores Lena/ }).click();
  await expect(phone.getByRole('heading', { name: 'Is that right?' })).toBeHidden();
  await expect(phone.getByRole('status')).toHaveText(/^Saved: Lena Bergstrom: run, Wed, 13:00–14:00\.$/);

  await phone.getByRole('link', { name: 'Add what restores' }).click();
  await hasNoBarriers(phone);
  await fitsAt320(phone);
  await phone.getByRole('textbox', { name: 'What restores' }).fill('choir');
  const first = phone.getByRole('group', { name: 'When', exact: true }).first();
  await first.getByLabel('Tue').check();
  await first.getByLabel('Starts').fill('20:00');
  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByText('Give a time such as 09:00.')).toBeVisible();
  await expect(first.getByLabel('Starts')).toHaveValue('20:00');
  await expect(first.getByLabel('Tue')).toBeChecked();
  await first.getByLabel('Ends').fill('21:30');
  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByText('Saved: Lena Bergstrom: choir, Tue, 20:00–21:30.')).toBeVisible();
  await expect(phone.getByText('Tue, 20:00–21:30', { exact: true })).toBeVisible();

  await page.goto(`${coop}/plan`);
  const monday = await page.getByLabel('First Monday').inputValue();
  await page.getByLabel('Weeks').fill('1');
  await page.getByRole('button', { name: 'Start the cycle' }).click();
  await page.getByRole('button', { name: 'Work out the rota' }).click();
  await page.getByRole('button', { name: 'Publish the rota' }).click({ timeout: 120_000 });
  await expect(page.getByRole('heading', { name: /Published/ })).toBeVisible();
  await page.goto(`${coop}/rota?show=mine`);
  const duty = page.getByRole('listitem').filter({ hasText: 'On duty: you' }).first();
  await duty.getByText('Give back', { exact: true }).click();
  await duty.getByRole('button', { name: /^Give my duty back/ }).click();
  await expect(page.getByText('One more adult is needed')).toBeVisible();

  await phone.goto(`${coop}?week=${monday}`);
  await expect(phone.getByRole('button', { name: /^I can/ })).toHaveCount(0);
  await phone.goto(`${coop}/rota`);
  await expect(phone.getByRole('button', { name: /^I can/ })).toBeVisible();
  await phone.getByRole('link', { name: 'My family' }).click();
  await phone.getByRole('link', { name: 'Add attuned hours' }).click();
  await hasNoBarriers(phone);
  await fitsAt320(phone);
  await phone.getByLabel('What it is').fill('slow mornings');
  await phone.getByLabel('Starts').fill('08:00');
  await phone.getByLabel('Ends').fill('09:30');
  await phone.getByRole('button', { name: 'Save' }).click();
  await expect(phone.getByText('Mon, Tue, Wed, Thu and Fri, 8:00–9:30', { exact: true })).toBeVisible();
  await expect(phone.getByText('Saved: slow mornings, Mon, Tue, Wed, Thu and Fri, 8:00–9:30.')).toBeVisible();
  await phone.goto(`${coop}/rota`);
  await expect(phone.getByText('One more adult is needed')).toBeVisible();
  await expect(phone.getByRole('button', { name: /^I can/ })).toHaveCount(0);

  // A coordinator opens the family, and reads its practices only as times.
  await page.goto(`${coop}/families`);
  await hasNoBarriers(page);
  await page.getByRole('link', { name: 'Bergstrom', exact: true }).click();
  await expect(page.getByText('Tue, 20:00–21:30')).toBeVisible();
  await expect(page.getByText('choir')).toHaveCount(0);
  await hasNoBarriers(page);
});

test('every form of a family and of the co-op’s sessions can be used', async ({ page, served }) => {
  await signIn(page, served, 'marisol@example.org');
  await page.goto(`${served.origin}/start`);
  await page.getByLabel('Name of the co-op').fill('Harbor Way');
  await page.getByRole('button', { name: 'Start the co-op' }).click();
  await expect(page.getByText('Monday, 9:00–12:00')).toBeVisible();
  const coop = page.url();
  const seen = async () => {
    await hasNoBarriers(page);
    await fitsAt320(page);
  };

  await page.getByRole('link', { name: 'My family' }).click();
  await seen();
  await page.getByRole('link', { name: 'Add a family' }).click();
  await seen();
  await page.getByLabel('Name of the family').fill('Castillo');
  await page.getByRole('group', { name: 'First adult' }).getByLabel('Name').fill('Marisol');
  await page.getByLabel('Email address').fill('marisol@example.org');
  await page.getByRole('button', { name: 'Add a family' }).click();
  await expect(page.getByText('Please give a name.')).toBeVisible();
  await expect(page.getByLabel('Name of the family')).toHaveValue('Castillo');
  await page.getByRole('group', { name: 'First child' }).getByLabel('Name').fill('Inés');
  await page.getByRole('button', { name: 'Add a family' }).click();
  await expect(page.getByRole('heading', { name: 'Family Castillo' })).toBeVisible();
  await expect(page.getByText('has joined')).toBeVisible();

  await page.getByRole('link', { name: 'Add an adult' }).click();
  await seen();
  await page.getByLabel('Name').fill('Abuela Rosa');
  await page.getByLabel('Email address').fill('MARISOL@example.org');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('This address already belongs to another adult here.')).toBeVisible();
  await page.getByLabel('Email address').fill('');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: 'Abuela Rosa', exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Change: Coming to care' }).click();
  await seen();
  await page.getByLabel('Sun').uncheck();
  await page.getByLabel('Sat').uncheck();
  await page.getByLabel('Times a week, at most').fill('2');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved: 0 to 2 times a week, Mon, Tue, Wed, Thu and Fri.')).toBeVisible();
  await expect(page.getByText('0 to 2 times a week', { exact: true })).toBeVisible();
  await seen();
  await expect(page.getByText('Mon, Tue, Wed, Thu and Fri', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Add when not available' }).first().click();
  await seen();
  await page.getByLabel('For some days').check();
  await page.getByLabel('First day').fill('2027-02-01');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('from 1 February 2027', { exact: true })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('not available from 1 February 2027.');

  await page.getByRole('link', { name: 'Change: Inés' }).click();
  await seen();
  await page.getByRole('link', { name: 'Remove' }).click();
  await expect(page.getByText('Inés has no place ahead in a published rota.')).toBeVisible();
  await seen();
  await page.getByRole('link', { name: 'Leave it as it is' }).click();
  await page.getByRole('link', { name: 'Change: Marisol', exact: true }).click();
  await page.getByRole('link', { name: 'Remove' }).click();
  await page.getByRole('button', { name: 'Yes, remove Marisol' }).click();
  await expect(page.getByText('You cannot remove yourself.')).toBeVisible();
  await page.getByRole('link', { name: 'Leave it as it is' }).click();
  await page.getByRole('link', { name: 'Change: Name and address' }).click();
  await seen();
  await page.getByRole('link', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Family Castillo' })).toBeVisible();

  await page.goto(`${coop}/agreements`);
  await page.getByRole('link', { name: 'Sessions and closed days' }).click();
  await seen();
  await page.getByRole('link', { name: 'Change: Monday, 9:00–12:00' }).click();
  await seen();
  await page.getByLabel('At another place').check();
  await page.getByLabel('Name of the place').fill('Harbor hall');
  await page.getByLabel('Ends').fill('13:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('status')).toHaveText('Saved: Monday, 9:00–13:00.');
  await expect(page.getByText('Monday, 9:00–13:00', { exact: true })).toBeVisible();
  await expect(page.getByText('Harbor hall')).toBeVisible();
  await page.getByLabel('First day').fill('2027-03-01');
  await page.getByLabel('Last day').fill('2027-03-05');
  await page.getByLabel('Why').fill('spring break');
  await page.getByRole('button', { name: 'Add closed days' }).click();
  await expect(page.getByText('spring break', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /^Remove 1 Mar/ }).click();
  await expect(page.getByText('spring break', { exact: true })).toBeHidden();
});
