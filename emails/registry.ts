/** Every mail the app sends, with sample values: what previews show and what the test renders in each language. */
import type { Locale } from '#app/i18n/locale.ts';
import { dutyReminderMail } from './duty-reminder.tsx';
import { signInMail } from './sign-in.tsx';
import type { Mail } from './transport.ts';

export type SampleMail = {
  name: string;
  /** Links that the mail must carry. */
  links: string[];
  render: (locale: Locale) => Promise<Mail>;
};

const origin = 'http://localhost:3000';
const to = 'ife.abara@example.org';
const signInLink = `${origin}/sign-in/link?token=sample`;
const turnOff = `${origin}/quiet/sample?kind=dutyTomorrow`;

export const mails: SampleMail[] = [
  {
    name: 'sign-in',
    links: [signInLink],
    render: (locale) => signInMail({ to, locale, link: signInLink, code: '123456' }),
  },
  {
    name: 'duty-reminder',
    links: [turnOff, `${origin}/c/sample`],
    render: (locale) =>
      dutyReminderMail({
        to,
        locale,
        coop: { id: 'sample', name: 'Laurel Court', timeZone: 'America/Los_Angeles' },
        dutyId: 'sample',
        startsAt: '2026-12-01T17:00:00.000Z',
        endsAt: '2026-12-01T20:00:00.000Z',
        place: 'Bergstrom, 12 Laurel Street',
        others: [{ name: 'Lena Bergstrom', reach: '510-555-0102, lena.b@example.org' }],
        now: '2026-12-01T02:00:00.000Z',
        origin,
        turnOff,
      }),
  },
];
