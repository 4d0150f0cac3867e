import { describe, expect, it } from '@jest/globals';
import { systemActor } from '../../../models/store/gates/actor.ts';
import { list } from '../../../models/store/gates/read.ts';
import { configureCrypto, cryptoOptions, decryptField } from '../../../models/store/sql/crypto.ts';
import { find } from '../../../models/store/sql/find.ts';
import { query } from '../../../models/store/sql/sql.ts';
import { parseDocumentNumber } from '../../../rules/keywords/documentNumber.ts';
import { parseMobile } from '../../../rules/keywords/mobile.ts';
import { bulkMembers } from '../../../seeds/bulk/bulkMembers.ts';
import { setUpStore } from '../../support/setUpStore.ts';

setUpStore();

const schema = () =>
  query(`SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename IN ('members', 'unions')
         UNION ALL SELECT conname, pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid IN ('members'::regclass, 'unions'::regclass) ORDER BY 1, 2`);

describe('a bulk load', () => {
  it('brings members that the store reads as its own, and leaves the tables as they were', async () => {
    const before = await schema();
    const loaded = await bulkMembers({ rows: 20_000, unions: 500, seed: 7 });
    console.log(`bulk: ${loaded.rowsPerSecond} rows/s by COPY, ${loaded.totalSeconds.toFixed(1)} s in all`);
    expect(await schema()).toEqual(before);
    const [sample] = await find('member', {}, { limit: 1 });
    expect(await find('member', { documentNumber: sample?.documentNumber })).toEqual([sample]);
    expect(await find('member', { phone: sample?.phone, number: sample?.number })).toEqual([sample]);
    const q = [...String(sample?.name)].slice(0, 2).join('');
    expect((await list(systemActor, 'member', { filter: { q } })).total).toBeGreaterThan(0);
  });

  it('makes every number valid and every person once', async () => {
    const members = await find('member', {}, { limit: 3_000 });
    expect(
      members.filter(({ documentNumber }) => !parseDocumentNumber('resident', documentNumber, '2026-11-21').ok),
    ).toEqual([]);
    expect(members.filter(({ phone }) => !parseMobile(phone ?? '').ok)).toEqual([]);
    const [row] = await query<{ people: number; ids: number }>(
      'SELECT count(DISTINCT document_number_hash)::int AS people, count(*)::int AS ids FROM members',
    );
    expect(row).toEqual({ people: 20_000, ids: 20_000 });
  });

  it('adds others to a table in use', async () => {
    await bulkMembers({ rows: 1_000, unions: 500, seed: 7 });
    const [row] = await query<{ people: number }>(
      'SELECT count(DISTINCT document_number_hash)::int AS people FROM members',
    );
    expect(row?.people).toBe(21_000);
    const [root] = await find('union', { parentId: null });
    const [live] = await query<{ n: number }>("SELECT count(*)::int AS n FROM members WHERE state <> 'ended'");
    expect(root?.memberCount).toBe(live?.n);
  });

  it('seals every number by itself', async () => {
    const sealed = await query<{ number: string; phone: string }>(
      'SELECT document_number AS number, phone FROM members LIMIT 3000',
    );
    const texts = sealed.flatMap(({ number, phone }) => [number, phone]);
    expect(texts.filter((text) => !/^(\d{17}[\dX]|\d{11})$/.test(decryptField(text)))).toEqual([]);
    expect(new Set(texts.map((text) => text.split('.')[2]?.slice(0, 16))).size).toBe(texts.length);
  });

  it('seals under the profile in force', async () => {
    const options = cryptoOptions();
    configureCrypto({ ...options, profile: 'gm' });
    try {
      await bulkMembers({ rows: 10, unions: 500, seed: 8 });
      const sealed = await query<{ number: string }>(
        "SELECT document_number AS number FROM members WHERE document_number LIKE 'g.%'",
      );
      expect(sealed).toHaveLength(10);
      for (const { number } of sealed) expect(decryptField(number)).toMatch(/^\d{17}[\dX]$/);
    } finally {
      configureCrypto(options);
    }
  });
});
