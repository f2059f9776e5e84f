import { expect, it } from 'vitest';
import { isAddressRefused } from './refused-address.ts';

const refused = (response: string, command = 'RCPT TO') =>
  isAddressRefused(
    Object.assign(new Error(response), { command, response, responseCode: Number(response.slice(0, 3)) }),
  );

it.each([
  '550 5.1.1 The account does not exist',
  '550 No such user here',
  '551 User not local',
  '553 5.1.3 Bad address syntax',
  '554 5.1.10 Recipient not found',
  '550 5.2.1 The account is disabled',
])('%s speaks of the address', (answer) => {
  expect(refused(answer)).toBe(true);
});

it.each([
  '451 4.7.1 Greylisted, try again later',
  '450 4.2.1 Busy',
  '552 5.2.2 Mailbox full',
  '550 5.7.1 Relaying denied',
  '554 5.7.1 Blocked by a list',
  '554 Transaction failed',
  '530 Authentication required',
])('%s speaks of something else', (answer) => {
  expect(refused(answer)).toBe(false);
});

it('heeds only what the server says to the address, and no other fault', () => {
  expect(refused('550 5.1.1 Unknown', 'MAIL FROM')).toBe(false);
  expect(isAddressRefused(new Error('connection lost'))).toBe(false);
  expect(isAddressRefused(null)).toBe(false);
});
