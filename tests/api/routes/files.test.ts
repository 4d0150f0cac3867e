// Files over HTTP: sent in as bytes, kept sealed, and out again to whom they concern.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { query } from '../../../models/store/sql/sql.ts';
import type { Ask } from '../../support/client.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
let me: Ask;
let admin: Ask;
beforeAll(async () => {
  instance = await openInstance();
  me = await instance.member('15300000031');
  admin = await instance.admin(instance.house.cityA);
}, 60_000);
afterAll(() => instance.close());

const bytesType = { 'Content-Type': 'application/octet-stream' };
const named = (path: string, name: string) => `${path}?name=${encodeURIComponent(name)}`;
const pdf = Buffer.from('%PDF-1.7 某某的证明 %%EOF');

describe('a member', () => {
  it('sends in a file and gets it back as it was, to be kept and never shown as a page', async () => {
    const sent = await me('POST', named('/api/public/files', '../我的 证明.pdf'), pdf, bytesType);
    expect(sent).toMatchObject({ status: 201, body: { name: '我的 证明.pdf', type: 'pdf', size: pdf.length } });
    const { status, headers, text } = await me('GET', `/api/public/files/${sent.body.id}`);
    expect([status, text]).toEqual([200, pdf.toString()]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="?? ??.pdf"; filename*=UTF-8''${encodeURIComponent('我的 证明.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    const stored = await query<{ sealed: Buffer }>('SELECT sealed FROM file_chunks WHERE file_id = $1', [sent.body.id]);
    expect(stored.some(({ sealed }) => sealed.includes('证明'))).toBe(false);
  });

  it('alone gets it: others do not find it, and who is not signed in is asked to', async () => {
    const { id } = (await me('POST', named('/api/public/files', 'a.txt'), 'text', bytesType)).body;
    const another = await instance.member('15300000032');
    expect((await another('GET', `/api/public/files/${id}`)).status).toBe(404);
    expect((await admin('GET', `/api/files/${id}/content`)).status).toBe(404);
    expect((await instance.visitor('GET', `/api/public/files/${id}`)).status).toBe(401);
    expect((await instance.visitor('POST', named('/api/public/files', 'a.txt'), 'text', bytesType)).status).toBe(401);
    expect((await me('GET', '/api/public/files/nothing')).status).toBe(404);
  });

  it.each([
    ['virus.pdf', Buffer.from('MZ\u0000\u0001'), 415, '文件内容不是 pdf，或这种文件不收；可以交：pdf、png、jpg、xlsx'],
    ['large.pdf', Buffer.concat([pdf, Buffer.alloc(5 << 20)]), 413, '最多 5 MB'],
    ['empty.pdf', '', 422, '文件是空的'],
  ])('is told in words why %s is not taken', async (name, body, status, words) => {
    const answer = await me('POST', named('/api/public/files', name), body, bytesType);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toContain(words);
  });

  it('has to say how it is called', async () => {
    expect((await me('POST', '/api/public/files', pdf, bytesType)).status).toBe(400);
  });
});

describe('an administrator', () => {
  it('sends in a file for his union: those above it get it, others do not find it', async () => {
    const { body } = await admin('POST', named('/api/files', '名单.txt'), '一\n二\n', bytesType);
    const above = await instance.admin(instance.house.provinceA);
    expect((await above('GET', `/api/files/${body.id}/content`)).text).toBe('一\n二\n');
    expect((await above('GET', `/api/files/${body.id}`)).body).toMatchObject({
      name: '名单.txt',
      type: 'txt',
      size: 8,
    });
    const elsewhere = await instance.admin(instance.house.provinceB);
    expect((await elsewhere('GET', `/api/files/${body.id}/content`)).status).toBe(404);
    expect((await me('POST', named('/api/files', 'a.txt'), 'text', bytesType)).status).toBe(401);
  });

  it('gets JSON where JSON is meant, and no other address takes bytes', async () => {
    expect((await admin('POST', '/api/members', pdf, bytesType)).status).toBe(415);
    expect((await admin('PUT', '/api/files/x', {})).status).toBeGreaterThanOrEqual(400);
  });
});
