import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { findFamilyScope } from '#app/families/family-scope.server.ts';
import { importFamilies } from '#app/families/import-families.server.ts';
import { readImportForm } from '#app/families/import-preview.ts';
import { knownFamilies } from '#app/families/known-families.server.ts';
import { familiesToConfirm, listFamilies } from '#app/families/queries.server.ts';
import { readFamily } from '#app/families/read-family.server.ts';
import { saveChild } from '#app/families/save-child.server.ts';
import { joinCoops } from '#app/people/join-coops.server.ts';
import { confirmRead } from '#app/restoration/confirm-read.server.ts';
import { inTransaction } from '#db/transaction.ts';
import { addPerson, coopCoordinatedBy } from '#tests/support/cast.ts';
import { eachDatabase } from '#tests/support/databases.ts';

const now = '2026-11-24T18:00:00.000Z';

async function sheet(name: string, fields: Record<string, string> = {}) {
  const form = new FormData();
  form.set('file', new File([await readFile(`tests/support/sheets/${name}`)], name));
  for (const [field, value] of Object.entries(fields)) form.set(field, value);
  const read = await readImportForm(form, '2026-11-24');
  if (!read.ok) throw new Error(read.reason);
  return read.preview;
}

eachDatabase('importing families', (open) => {
  it('brings the Oakland sheet in whole, and the same sheet again updates', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'ife.abara@example.org'));
    const { families, faults } = await sheet('oakland-families.csv');
    expect(faults).toEqual([]);
    const first = await inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }));
    expect(first).toEqual({ ok: true, added: 7, updated: 0, unchanged: 0 });
    const before = await listFamilies(db, scope);
    const counts = async () => ({
      absences: (await db.selectFrom('absences').select('id').execute()).length,
      practices: (await db.selectFrom('practices').select('id').execute()).length,
      venues: (await db.selectFrom('venues').select('id').execute()).length,
    });
    const counted = await counts();
    expect(counted.venues).toBe(7);
    expect(counted.practices).toBeGreaterThan(8);
    expect(await inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }))).toEqual({
      ok: true,
      added: 0,
      updated: 0,
      unchanged: 7,
    });
    expect(await listFamilies(db, scope)).toEqual(before);
    expect(await counts()).toEqual(counted);
    const abara = before.find((family) => family.name === 'Abara');
    expect(abara?.children).toMatchObject([
      { name: 'Noa', bornOn: '2023-04-11', allergies: 'peanuts (EpiPen in bag)' },
    ]);
    expect(abara?.adults.find((adult) => adult.name === 'Ife Abara')).toMatchObject({
      firstAid: true,
      joined: true,
    });
  });

  it('counts as updated only the families of which something changed', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const { families } = await sheet('oakland-families.csv');
    const again = (changed: typeof families) =>
      inTransaction(db, (trx) => importFamilies(trx, scope, { families: changed, now }));
    await again(families);
    const [first, second, third, fourth, ...rest] = families;
    if (!first || !second || !third || !fourth) throw new Error('the sheet has families');
    const moved = [
      { ...first, share: 2 },
      { ...second, notes: [{ column: 'Notes', text: 'a new car', adultName: null }] },
      { ...third, adults: third.adults.map((adult) => ({ ...adult, phone: '510-555-0199' })) },
      { ...fourth, children: fourth.children.map((child) => ({ ...child, bornOn: '2022-02-02' })) },
    ];
    expect(await again([...moved, ...rest])).toEqual({ ok: true, added: 0, updated: 4, unchanged: 3 });
    expect(await again([...moved, ...rest])).toMatchObject({ updated: 0, unchanged: 7 });
    // What a family answered "no" to is asked again.
    await db.deleteFrom('practices').where('name', '=', 'solo run').execute();
    expect(await again([...moved, ...rest])).toMatchObject({ updated: 1, unchanged: 6 });
  });

  it('keeps what a family has confirmed', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const { families } = await sheet('oakland-families.csv');
    await inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }));
    await db
      .updateTable('practices')
      .set({ to_confirm: 0, name: 'long run' })
      .where('name', '=', 'solo run')
      .execute();
    await inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }));
    const names = (await db.selectFrom('practices').select('name').execute()).map((row) => row.name);
    expect(names).toContain('long run');
    expect(names).not.toContain('solo run');
  });

  it('asks whose an allergy is where the sheet does not say, and asks again only once the sheet says something else', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const bringIn = async (cell: string) => {
      const form = new FormData();
      form.set('text', `Family,Parent 1,Child 1,Child 2,Allergies\nEze,Chidi,Zuri,Sora,${cell}\n`);
      const read = await readImportForm(form, '2026-11-24');
      if (!read.ok) throw new Error(read.reason);
      const { families } = read.preview;
      return inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }));
    };
    await bringIn('dairy');
    const [family] = await listFamilies(db, scope);
    const familyScope = await findFamilyScope(db, scope, family?.id ?? '');
    if (!familyScope) throw new Error('the family was brought in');
    const children = async () =>
      (await readFamily(db, familyScope)).children.map(({ name, allergies, toConfirm }) => [
        name,
        allergies,
        toConfirm,
      ]);
    const idOf = (name: string) => family?.children.find((child) => child.name === name)?.id ?? '';
    expect(await children()).toEqual([
      ['Sora', 'dairy', true],
      ['Zuri', 'dairy', true],
    ]);
    expect(await familiesToConfirm(db, scope)).toEqual(new Set([family?.id]));

    await confirmRead(db, familyScope, { what: 'child', id: idOf('Zuri'), right: false });
    expect(await children()).toContainEqual(['Zuri', 'dairy', true]);
    await confirmRead(db, familyScope, { what: 'child', id: idOf('Zuri'), right: true });
    await saveChild(db, familyScope, { childId: idOf('Sora'), name: 'Sora', bornOn: null, allergies: '' });
    expect(await familiesToConfirm(db, scope)).toEqual(new Set());

    expect(await bringIn('dairy')).toMatchObject({ unchanged: 1 });
    expect(await children()).toEqual([
      ['Sora', '', false],
      ['Zuri', 'dairy', false],
    ]);
    expect(await bringIn('nuts')).toMatchObject({ updated: 1 });
    expect(await children()).toEqual([
      ['Sora', 'nuts', true],
      ['Zuri', 'nuts', true],
    ]);
    await bringIn('Zuri: nuts');
    expect(await children()).toContainEqual(['Zuri', 'nuts', false]);
  });

  it('names the two faults of the Waldgruppe sheet and takes it once they are corrected', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const { faults } = await sheet('waldgruppe-familien.csv');
    expect(faults.map(({ row, column, value, reason }) => ({ row, column, value, reason }))).toEqual([
      { row: 9, column: 'geb. Kind 1', value: '31.02.2023', reason: 'notADate' },
      { row: 13, column: 'E-Mail 1', value: 'heike.sommer(at)beispiel.example', reason: 'notAnEmail' },
    ]);
    const corrected = await sheet('waldgruppe-familien.csv', {
      [`cell.9:${faults[0]?.columnIndex}`]: '28.02.2023',
      [`cell.13:${faults[1]?.columnIndex}`]: 'heike.sommer@beispiel.example',
    });
    expect(corrected.faults).toEqual([]);
    const done = await inTransaction(db, (trx) =>
      importFamilies(trx, scope, { families: corrected.families, now }),
    );
    expect(done).toEqual({ ok: true, added: 14, updated: 0, unchanged: 0 });
  });

  it('updates a family that was renamed here and has no addresses, and asks where its people leave a doubt', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const cells = 'Family,Parent 1,Child 1,Born\nEze,Chidi,Zuri,2022-05-04\nAbara,Ife,Noa,\n';
    const old = async (choices: Record<string, string> = {}) => {
      const form = new FormData();
      form.set('text', cells);
      for (const [field, value] of Object.entries(choices)) form.set(field, value);
      const read = await readImportForm(form, '2026-11-24');
      if (!read.ok) throw new Error(read.reason);
      return read.preview;
    };
    const again = async (choices?: Record<string, string>) => {
      const { families, choices: said } = await old(choices);
      return inTransaction(db, (trx) => importFamilies(trx, scope, { families, choices: said, now }));
    };
    expect(await again()).toMatchObject({ added: 2 });
    const rename = (from: string, name: string) =>
      db
        .updateTable('families')
        .set({ name, folded_name: name.toLowerCase() })
        .where('name', '=', from)
        .execute();
    await rename('Eze', 'Eze-Okoro');
    expect(await knownFamilies(db, scope, await old())).toMatchObject([
      { row: 2, otherName: 'Eze-Okoro', mayBe: [] },
    ]);
    expect(await again()).toEqual({ ok: true, added: 0, updated: 1, unchanged: 1 });

    // Of the Abaras now only the child's name is the same.
    await rename('Abara', 'Okafor');
    await db.updateTable('adults').set({ name: 'Ifeoma' }).where('name', '=', 'Ife').execute();
    const { id } = await db
      .selectFrom('families')
      .where('name', '=', 'Okafor')
      .select('id')
      .executeTakeFirstOrThrow();
    const mayBe = [{ id, name: 'Okafor', people: 'Ifeoma, Noa' }];
    expect(await knownFamilies(db, scope, await old())).toEqual([
      { row: 3, otherName: null, mayBe, chosen: null },
    ]);
    expect(await again()).toEqual({ ok: false, reason: 'familyInDoubt', row: 3 });
    expect(await knownFamilies(db, scope, await old({ 'family.3': id }))).toEqual([
      { row: 3, otherName: 'Okafor', mayBe, chosen: id },
    ]);
    expect(await again({ 'family.3': id })).toEqual({ ok: true, added: 0, updated: 1, unchanged: 1 });
    await rename('Abara', 'Okafor');
    expect(await again({ 'family.3': 'new' })).toEqual({ ok: true, added: 1, updated: 0, unchanged: 1 });
    expect((await listFamilies(db, scope)).map(({ name }) => name)).toEqual(['Abara', 'Eze', 'Okafor']);
  });

  it('never makes an adult of another family twice, and then imports nothing', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const { families } = await sheet('oakland-families.csv');
    const [abara, bergstrom] = families;
    if (!abara || !bergstrom) throw new Error('the sheet has families');
    await inTransaction(db, (trx) => importFamilies(trx, scope, { families: [abara, bergstrom], now }));
    const mixed = { ...bergstrom, adults: [...bergstrom.adults, ...abara.adults.slice(0, 1)] };
    expect(await inTransaction(db, (trx) => importFamilies(trx, scope, { families: [mixed], now }))).toEqual({
      ok: false,
      reason: 'emailElsewhere',
      row: 3,
      email: 'ife.abara@example.org',
    });
    expect(await listFamilies(db, scope)).toHaveLength(2);
  });

  it('makes a person a member when they sign in, once, and only with a confirmed address', async () => {
    const { db } = await open();
    const scope = await coopCoordinatedBy(db, await addPerson(db, 'host@example.org'));
    const { families } = await sheet('oakland-families.csv');
    await inTransaction(db, (trx) => importFamilies(trx, scope, { families, now }));
    const lena = await addPerson(db, 'lena.b@example.org');
    await Promise.all([joinCoops(db, lena, now), joinCoops(db, lena, now)]);
    const chidi = await addPerson(db, 'chidi.eze@example.org', { confirmed: false });
    await joinCoops(db, chidi, now);
    const members = await db.selectFrom('members').select(['user_id', 'role']).execute();
    expect(members.filter((member) => member.user_id === lena)).toEqual([{ user_id: lena, role: 'member' }]);
    expect(members.filter((member) => member.user_id === chidi)).toEqual([]);
  });
});
