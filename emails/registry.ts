/** Every mail the app sends, with sample values: what previews show and what the test renders in each language. */
import type { Locale } from '#app/i18n/locale.ts';
import type { ReminderKind } from '#db/schema.ts';
import { checkInWaitingMail } from './check-in-waiting.tsx';
import { dutyReminderMail } from './duty-reminder.tsx';
import { invitationMail } from './invitation.tsx';
import { openSlotsMail } from './open-slots.tsx';
import { type RotaWeek, rotaPublishedMail } from './rota-published.tsx';
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
const coop = { id: 'sample', name: 'Laurel Court', timeZone: 'America/Los_Angeles' };
const signInLink = `${origin}/sign-in/link?token=sample`;
const turnOff = (kind: ReminderKind) => `${origin}/quiet/sample?kind=${kind}`;
const lena = { name: 'Lena Bergstrom', phone: '510-555-0102', email: 'lena.b@example.org' };
const place = 'Bergstrom, 12 Laurel Street';
const now = '2026-12-01T02:00:00.000Z';

const duty = {
  ...{ to, coop, now, origin, place },
  dutyId: 'sample',
  startsAt: '2026-12-01T17:00:00.000Z',
  endsAt: '2026-12-01T20:00:00.000Z',
  children: ['Simi'],
  others: [],
  coordinators: [],
  turnOff: turnOff('dutyTomorrow'),
};

const week: RotaWeek = {
  monday: '2026-11-30',
  restMinutes: 360,
  waitingMinutes: 180,
  days: [
    { date: '2026-11-30', bars: [] },
    { date: '2026-12-01', bars: [{ kind: 'duty', start: '09:00', end: '12:00' }] },
    {
      date: '2026-12-02',
      bars: [
        { kind: 'rest', start: '09:00', end: '12:00' },
        { kind: 'place', start: '09:00', end: '12:00' },
        { kind: 'practice', start: '09:30', end: '10:15', free: true },
      ],
    },
    {
      date: '2026-12-03',
      bars: [
        { kind: 'duty', start: '09:00', end: '12:00' },
        { kind: 'place', start: '09:00', end: '12:00' },
      ],
    },
    {
      date: '2026-12-04',
      bars: [
        { kind: 'rest', start: '09:00', end: '12:00' },
        { kind: 'place', start: '09:00', end: '12:00' },
      ],
    },
    { date: '2026-12-05', bars: [{ kind: 'practice', start: '07:30', end: '09:00', free: true }] },
    { date: '2026-12-06', bars: [] },
  ],
  sessions: [
    { day: '01', dutyId: 'first', children: [], rest: false },
    { day: '02', dutyId: null, children: ['Simi', 'Tobi'], rest: true },
    { day: '03', dutyId: 'second', children: ['Simi', 'Tobi'], rest: false },
    { day: '04', dutyId: null, children: ['Simi'], rest: true },
  ].map(({ day, ...session }) => ({
    ...session,
    id: `session-${day}`,
    startsAt: `2026-12-${day}T17:00:00.000Z`,
    endsAt: `2026-12-${day}T20:00:00.000Z`,
    place,
    others: [lena],
  })),
};

export const mails: SampleMail[] = [
  {
    name: 'sign-in',
    links: [signInLink],
    render: (locale) => signInMail({ to, locale, link: signInLink, code: '123456' }),
  },
  {
    name: 'invitation',
    links: [turnOff('invitation'), `${origin}/sign-in?for=sample`],
    render: (locale) =>
      invitationMail({
        ...{ to, locale, coop, coordinators: ['Ife Abara'], signIn: `${origin}/sign-in?for=sample` },
        turnOff: turnOff('invitation'),
      }),
  },
  {
    name: 'rota-published',
    links: [turnOff('rotaPublished'), `${origin}/c/sample/rota`],
    render: (locale) =>
      rotaPublishedMail({
        ...{ to, locale, coop, now, origin },
        familyId: 'sample',
        cycle: { firstDay: '2026-11-30', lastDay: '2026-12-13' },
        promisedMinutes: 300,
        weeks: [week, { monday: '2026-12-07', restMinutes: 0, waitingMinutes: 0, days: [], sessions: [] }],
        changed: false,
        turnOff: turnOff('rotaPublished'),
      }),
  },
  {
    name: 'rota-changed',
    links: [turnOff('rotaPublished'), `${origin}/c/sample/rota`],
    render: (locale) =>
      rotaPublishedMail({
        ...{ to, locale, coop, now, origin },
        familyId: 'sample',
        cycle: { firstDay: '2026-11-30', lastDay: '2026-12-13' },
        promisedMinutes: 300,
        weeks: [week, { monday: '2026-12-07', restMinutes: 0, waitingMinutes: 0, days: [], sessions: [] }],
        changed: true,
        turnOff: turnOff('rotaPublished'),
      }),
  },
  {
    name: 'duty-reminder',
    links: [turnOff('dutyTomorrow'), `${origin}/c/sample`],
    render: (locale) => dutyReminderMail({ ...duty, locale, others: [lena] }),
  },
  {
    name: 'duty-reminder-alone',
    links: [turnOff('dutyTomorrow'), `${origin}/c/sample`],
    render: (locale) => dutyReminderMail({ ...duty, locale, coordinators: [lena] }),
  },
  {
    name: 'open-slots',
    links: [turnOff('openSlot'), `${origin}/c/sample/rota?show=open`],
    render: (locale) =>
      openSlotsMail({
        ...{ to, locale, coop, now, origin },
        slots: ['02', '03'].map((day, i) => ({
          dutyId: `slot-${day}`,
          startsAt: `2026-12-${day}T17:00:00.000Z`,
          endsAt: `2026-12-${day}T20:00:00.000Z`,
          place: i === 0 ? place : null,
          others: i === 0 ? [lena] : [],
          missing: i + 1,
        })),
        turnOff: turnOff('openSlot'),
      }),
  },
  {
    name: 'check-in-waiting',
    links: [turnOff('checkInWaiting'), `${origin}/c/sample/check-ins/sample`],
    render: (locale) =>
      checkInWaitingMail({
        ...{ to, locale, coop, now, origin },
        roundId: 'sample',
        title: 'Advent',
        closesOn: '2026-12-08',
        turnOff: turnOff('checkInWaiting'),
      }),
  },
];
