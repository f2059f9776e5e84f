import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { access } from '#app/http/access.ts';
import type { Database } from '#db/connect.ts';
import { newId } from '#db/ids.ts';
import { coopCoordinatedBy } from '#tests/support/cast.ts';
import { openTestApp, type TestApp } from '#tests/support/open-test-app.ts';
import { send, signIn } from '#tests/support/sign-in.ts';

type Answer = 'ok' | 'signIn' | 'hidden' | 'refused';
type Line = [stranger: Answer, otherCoop: Answer, member: Answer, coordinator: Answer];

const everyone: Line = ['ok', 'ok', 'ok', 'ok'];
const people: Line = ['signIn', 'ok', 'ok', 'ok'];
const members: Line = ['signIn', 'hidden', 'ok', 'ok'];
const coordinators: Line = ['signIn', 'hidden', 'refused', 'ok'];
/** The page of a family to which the member does not belong. */
const familyOrCoordinator: Line = ['signIn', 'hidden', 'hidden', 'ok'];
const familyAlone: Line = ['signIn', 'hidden', 'hidden', 'hidden'];
const nobody: Line = ['hidden', 'hidden', 'hidden', 'hidden'];

/** Who may open and who may change what, as the product means it: written here a second time, on purpose. */
const table: Record<string, { path: string; open: Line; change: Line | null }> = {
  'routes/_index': { path: '/', open: everyone, change: null },
  'routes/language': { path: '/language', open: everyone, change: everyone },
  'routes/sign-in._index': { path: '/sign-in?index', open: everyone, change: everyone },
  'routes/sign-in.code': { path: '/sign-in/code', open: everyone, change: everyone },
  'routes/sign-in.link': { path: '/sign-in/link?token=none', open: everyone, change: everyone },
  'routes/sign-out': { path: '/sign-out', open: everyone, change: null },
  'routes/start': { path: '/start', open: people, change: people },
  'routes/me': { path: '/me', open: people, change: people },
  'routes/demo': { path: '/demo', open: everyone, change: everyone },
  'routes/mail._index': { path: '/mail', open: everyone, change: null },
  'routes/mail.$name': { path: '/mail/none', open: nobody, change: null },
  'routes/c.$coop._index': { path: '/c/COOP?index', open: members, change: members },
  'routes/c.$coop.families': { path: '/c/COOP/families', open: coordinators, change: coordinators },
  'routes/c.$coop.families_.import': {
    path: '/c/COOP/families/import',
    open: coordinators,
    change: coordinators,
  },
  'routes/c.$coop.families_.new': {
    path: '/c/COOP/families/new',
    open: coordinators,
    change: coordinators,
  },
  'routes/c.$coop.family._index': { path: '/c/COOP/family?index', open: members, change: coordinators },
  'routes/c.$coop.family.$family._index': {
    path: '/c/COOP/family/FAMILY?index',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.about': {
    path: '/c/COOP/family/FAMILY/about',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.care': {
    path: '/c/COOP/family/FAMILY/care',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.child.$child': {
    path: '/c/COOP/family/FAMILY/child/new',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.adult.$adult': {
    path: '/c/COOP/family/FAMILY/adult/new',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.absence.$absence': {
    path: '/c/COOP/family/FAMILY/absence/new?adult=ADULT',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.practice.$practice': {
    path: '/c/COOP/family/FAMILY/practice/new?adult=ADULT',
    open: familyAlone,
    change: familyAlone,
  },
  'routes/c.$coop.family.$family.attuned.$window': {
    path: '/c/COOP/family/FAMILY/attuned/new',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.family.$family.remove.$what.$id': {
    path: '/c/COOP/family/FAMILY/remove/adult/ADULT',
    open: familyOrCoordinator,
    change: familyOrCoordinator,
  },
  'routes/c.$coop.settings._index': {
    path: '/c/COOP/settings?index',
    open: coordinators,
    change: coordinators,
  },
  'routes/c.$coop.settings.session.$line': {
    path: '/c/COOP/settings/session/new',
    open: coordinators,
    change: coordinators,
  },
  'routes/c.$coop.plan': { path: '/c/COOP/plan', open: coordinators, change: coordinators },
  'routes/c.$coop.rota': { path: '/c/COOP/rota', open: members, change: members },
  'routes/c.$coop.agreements': { path: '/c/COOP/agreements', open: members, change: coordinators },
  'routes/c.$coop.check-ins._index': { path: '/c/COOP/check-ins?index', open: members, change: coordinators },
  'routes/c.$coop.check-ins.$round': {
    path: '/c/COOP/check-ins/none',
    open: ['signIn', 'hidden', 'hidden', 'hidden'],
    change: null,
  },
  'routes/quiet.$token': { path: '/quiet/none?kind=dutyTomorrow', open: nobody, change: nobody },
  'routes/$': { path: '/nothing/here', open: nobody, change: null },
};

let test: TestApp;
let coopId: string;
let family: { familyId: string; adultId: string };
let cookies: string[];

beforeAll(async () => {
  test = await openTestApp();
  const { db } = test.app;
  const [other, member, coordinator] = [
    await signIn(test, 'other@example.org'),
    await signIn(test, 'member@example.org'),
    await signIn(test, 'coordinator@example.org'),
  ];
  const userId = async (email: string) =>
    (await db.selectFrom('auth_users').where('email', '=', email).select('id').executeTakeFirstOrThrow()).id;
  ({ coopId } = await coopCoordinatedBy(db, await userId('coordinator@example.org')));
  await coopCoordinatedBy(db, await userId('other@example.org'));
  await db
    .insertInto('members')
    .values({
      id: newId(),
      coop_id: coopId,
      user_id: await userId('member@example.org'),
      adult_id: null,
      role: 'member',
      created_at: '2026-11-24T18:00:00.000Z',
    })
    .execute();
  family = await oneFamily(db, coopId);
  cookies = ['', other, member, coordinator];
});
afterAll(() => test.close());

async function oneFamily(db: Database, coop: string) {
  const [familyId, adultId] = [newId(), newId()];
  const row = { coop_id: coop, name: 'Abara' };
  await db
    .insertInto('families')
    .values({
      ...row,
      id: familyId,
      folded_name: 'abara',
      address: '',
      share: 1,
      places_min: 0,
      places_max: 5,
      care_days: null,
      children_come_along: 1,
      created_at: '2026-11-24T18:00:00.000Z',
    })
    .execute();
  await db
    .insertInto('adults')
    .values({ ...row, id: adultId, family_id: familyId, email: null, phone: '', first_aid: 0 })
    .execute();
  return { familyId, adultId };
}

function address(path: string): string {
  return path.replace('COOP', coopId).replace('FAMILY', family.familyId).replace('ADULT', family.adultId);
}

function answerOf(response: Response): Answer {
  if (response.status === 404) return 'hidden';
  if (response.status === 403) return 'refused';
  const to = response.headers.get('location') ?? '';
  if (response.status >= 300 && response.status < 400 && new URL(to, test.origin).pathname === '/sign-in')
    return 'signIn';
  expect(response.status, `${response.url} failed`).toBeLessThan(500);
  return 'ok';
}

const redirectsHome = new Set(['routes/sign-in.code']);

describe('who may what', () => {
  it('is written down for every route', () => {
    const layouts = ['root', 'routes/c.$coop'];
    expect(Object.keys(table).toSorted()).toEqual(
      Object.keys(access)
        .filter((id) => !layouts.includes(id))
        .toSorted(),
    );
  });

  for (const [id, line] of Object.entries(table)) {
    it(`${id} opens for exactly those who may`, async () => {
      const answers: Answer[] = [];
      for (const cookie of cookies) {
        const response = await fetch(test.origin + address(line.path).replace('?index', ''), {
          redirect: 'manual',
          headers: { cookie },
        });
        const answer = answerOf(response);
        // Without an address waiting for its code this page leads back to the first step, for everybody alike.
        answers.push(redirectsHome.has(id) && answer === 'signIn' ? 'ok' : answer);
      }
      expect(answers).toEqual(line.open);
    });

    if (line.change) {
      const change = line.change;
      it(`${id} changes for exactly those who may`, async () => {
        const answers: Answer[] = [];
        for (const cookie of cookies) {
          const answer = answerOf(await send(test, address(line.path), {}, cookie));
          answers.push(redirectsHome.has(id) && answer === 'signIn' ? 'ok' : answer);
        }
        expect(answers).toEqual(change);
      });
    }
  }

  it('lets no form in from another site', async () => {
    const response = await fetch(`${test.origin}/c/${coopId}/agreements`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookies[3] ?? '', origin: 'https://elsewhere.example' },
      body: new URLSearchParams({ intent: 'save' }),
    });
    expect(response.status).toBe(403);
  });

  it('hides kept mails from whoever comes through a proxy', async () => {
    const response = await fetch(`${test.origin}/mail`, { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect(response.status).toBe(404);
  });

  it('names no other site in any header of a page', async () => {
    const policy = (await fetch(test.origin)).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/https?:|\*|unsafe/);
  });
});
