// Masking happens once, on the way out: by relation, in every way of reading, and never back in.

import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Rows } from '../../../../models/rows.ts';
import { type Actor, systemActor } from '../../../../models/store/gates/actor.ts';
import { history } from '../../../../models/store/gates/history.ts';
import { maskDocumentNumber, maskPhone } from '../../../../models/store/gates/maskIdentity.ts';
import { get, list } from '../../../../models/store/gates/read.ts';
import { find } from '../../../../models/store/sql/find.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { createRecord } from '../../../../workflows/records/createRecord.ts';
import { updateRecord } from '../../../../workflows/records/updateRecord.ts';
import type { Person } from '../../../support/build.ts';
import { buildAccount, buildAdmin, buildUnion, personActor, reread } from '../../../support/build.ts';
import { plantEveryResource } from '../../../support/everyResource.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

let root: Rows['union'];
let lower: Rows['union'];
let own: Actor;
let above: Actor;
let ids: Record<string, string>;
let person: Person;
setUpStore();
beforeAll(async () => {
  root = await buildUnion(null, { kind: 'aboveBase' });
  lower = await buildUnion(root);
  own = await buildAdmin(lower);
  above = await buildAdmin(root);
  ({ ids, person } = await plantEveryResource(lower));
});

const masked = () => ({
  documentNumber: `${person.documentNumber.slice(0, 3)}***********${person.documentNumber.slice(-4)}`,
  phone: `${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`,
});

describe('a member', () => {
  it('reads clear in his own union, masked from above and to himself', async () => {
    const clear = { documentNumber: person.documentNumber, phone: person.phone };
    expect(await get(own, 'member', ids.member as string)).toMatchObject({
      ...clear,
      birthDate: person.birthDate,
      details: { hobby: '篮球' },
      _relation: 'own',
    });
    expect(await get(above, 'member', ids.member as string)).toMatchObject({
      ...masked(),
      birthDate: null,
      details: null,
      _relation: 'lower',
    });
    expect(await get(personActor(person), 'member', ids.member as string, { as: 'self' })).toMatchObject({
      ...masked(),
      _relation: 'self',
    });
    expect((await list(above, 'member')).rows).toMatchObject([masked()]);
    expect((await list(own, 'member')).rows).toMatchObject([clear]);
  });

  it('is as hidden in its history and in the audit as in itself', async () => {
    await transact(systemActor, { action: 'undo' }, async (tx) =>
      tx.update('member', await tx.lock('member', ids.member as string), {
        birthDate: '1977-07-07',
        details: { hobby: '围棋' },
      }),
    );
    const auditor = await buildAdmin(root, 'auditor');
    const [audited] = await find('audit', { resource: 'member', recordId: ids.member, action: 'undo' });
    const seen = JSON.stringify([
      await history(above, 'member', ids.member as string),
      await get(auditor, 'audit', audited!.id),
    ]);
    expect(seen).not.toMatch(/1977-07-07|围棋/);
    const ownAuditor = await buildAdmin(lower, 'auditor');
    expect((await get(ownAuditor, 'audit', audited!.id)).after).toEqual({
      birthDate: '1977-07-07',
      details: { hobby: '围棋' },
    });
    expect((await history(own, 'member', ids.member as string))[0]?.after).toEqual({
      birthDate: '1977-07-07',
      details: { hobby: '围棋' },
    });
    for (const reader of [own, above])
      expect(JSON.stringify(await history(reader, 'member', ids.member as string))).not.toContain(
        person.documentNumber,
      );
  });
});

describe('writing back', () => {
  it('an untouched form leaves the stored value alone, and is no change at all', async () => {
    const admin = await buildAdmin(root, 'systemAdmin');
    const shown = await get(admin, 'account', person.id);
    expect(shown).toMatchObject(masked());
    const { version, ...form } = shown;
    expect(await updateRecord(admin, 'account', person.id, form, version)).toMatchObject({ version });
    expect(await find('audit', { resource: 'account', recordId: person.id, action: 'update' })).toEqual([]);
    expect(await updateRecord(admin, 'account', person.id, { ...form, loginName: 'renamed' }, version)).toMatchObject({
      loginName: 'renamed',
      ...masked(),
      version: version + 1,
    });
    expect(await reread('account', person.id)).toMatchObject({
      phone: person.phone,
      documentNumber: person.documentNumber,
      loginName: 'renamed',
    });
  });

  it('a masked value cannot be changed by whoever sees it masked', async () => {
    const admin = await buildAdmin(root, 'systemAdmin');
    const { version } = await get(admin, 'account', person.id);
    for (const phone of ['13900001234', '138****9999', '', null]) {
      await expect(updateRecord(admin, 'account', person.id, { phone }, version)).rejects.toMatchObject({
        status: 422,
        errors: [{ path: 'phone' }],
      });
    }
    await expect(updateRecord(admin, 'account', person.id, { email: 'a@example.org' }, version)).rejects.toMatchObject({
      status: 422,
    });
    expect(await reread('account', person.id)).toMatchObject({ phone: person.phone, version });
  });

  it('whoever sees a phone clear changes it, in whatever way it is written, and cannot make it something else', async () => {
    const row = await get(own, 'member', ids.member as string);
    await expect(updateRecord(own, 'member', row.id, { phone: '12345' }, row.version)).rejects.toMatchObject({
      status: 422,
      errors: [{ path: 'phone' }],
    });
    await updateRecord(own, 'member', row.id, { phone: '+86 139-0000-4321' }, row.version);
    expect(await find('member', { phone: '13900004321' })).toMatchObject([{ id: row.id, phone: '13900004321' }]);
    const [audited] = await find('audit', { resource: 'member', recordId: row.id, action: 'update' });
    expect([audited?.before, audited?.after]).toEqual([{ phone: masked().phone }, { phone: '139****4321' }]);
  });

  it('an error never repeats a number', async () => {
    const admin = await buildAdmin(root, 'systemAdmin');
    const other = await buildAccount();
    const refusals = await Promise.all(
      [{ phone: other.phone }, { phone: `${other.phone}9` }, { documentNumber: person.documentNumber }].map((values) =>
        createRecord(admin, 'account', { name: '某人', unionId: lower.id, ...values }).catch((error) => error),
      ),
    );
    for (const error of refusals) {
      expect(error.status).toBeGreaterThanOrEqual(409);
      const said = JSON.stringify([error.text, error.errors, error.extra, error.message]);
      for (const number of [other.phone, person.documentNumber]) expect(said).not.toContain(number);
    }
  });
});

describe('the mask', () => {
  const digits = (min: number, max: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789ABCX'), minLength: min, maxLength: max });

  it('always hides at least half of a short number and keeps to three and four of a long one', () => {
    expect(maskDocumentNumber('320102199003070009')).toBe('320***********0009');
    expect(maskPhone('13800001234')).toBe('138****1234');
    fc.assert(
      fc.property(digits(1, 40), (clear) => {
        for (const mask of [maskDocumentNumber, maskPhone]) {
          const shown = [...mask(clear)].filter((character) => character !== '*').length;
          expect(shown).toBeLessThanOrEqual(Math.min(7, Math.floor(clear.length * 0.65)));
          expect(mask(clear)).toContain('***');
        }
      }),
    );
    fc.assert(
      fc.property(fc.emailAddress(), (address) => {
        expect(maskPhone(address)).toBe(`${address[0]}***${address.slice(address.indexOf('@'))}`);
      }),
    );
  });
});
