// What is kept of a file, how, and what is refused.
import { describe, expect, it } from '@jest/globals';
import { appendBytes, readBytes, resealChunks } from '../../../../models/store/files/chunks.ts';
import { putFile } from '../../../../models/store/files/putFile.ts';
import { systemActor } from '../../../../models/store/gates/actor.ts';
import { configureCrypto, cryptoOptions } from '../../../../models/store/sql/crypto.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { transact } from '../../../../models/store/writing/transaction.ts';
import { png as aPng, jpeg } from '../../../support/pictures.ts';
import { setUpStore } from '../../../support/setUpStore.ts';

setUpStore();

const pdf = Buffer.from('%PDF-1.7\n本人身份证明：张三，320102199003070000\n%%EOF\n');
const png = aPng();
const xlsx = Buffer.from('PK\u0003\u0004…[Content_Types].xml…xl/workbook.xml…');
const program = Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000', 'latin1');

const keep = (name: string, bytes: Buffer, more: { most?: number } = {}) =>
  transact(systemActor, { action: 'create' }, async (tx) =>
    putFile(tx, { name, bytes, unionId: null, ownerId: null, ...more }),
  );
async function contentOf({ id }: { id: string }): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readBytes(id)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
const dump = async (id: string) =>
  (
    await query<{ all: Buffer }>("SELECT string_agg(sealed, ''::bytea) AS all FROM file_chunks WHERE file_id = $1", [
      id,
    ])
  )[0]?.all as Buffer;

describe('a file at rest', () => {
  it('shows nothing of what it holds in a dump of its table, and comes back whole', async () => {
    const file = await keep('证明.pdf', pdf);
    const stored = await dump(file.id);
    expect(stored.length).toBeGreaterThan(pdf.length);
    for (const word of ['%PDF', '张三', '320102199003070000', 'EOF']) expect(stored.includes(word)).toBe(false);
    expect(await contentOf(file)).toEqual(pdf);
    expect(file).toMatchObject({ name: '证明.pdf', type: 'pdf', size: pdf.length });
  });

  it('is kept in chunks, in order, also what is added later', async () => {
    const large = jpeg({ length: 2_500_000 });
    const file = await keep('a.jpg', large);
    await transact(systemActor, { action: 'update' }, (tx) => appendBytes(tx, file.id, Buffer.from('end')));
    // Byte by byte Jest takes half a minute.
    expect((await contentOf(file)).equals(Buffer.concat([large, Buffer.from('end')]))).toBe(true);
    const chunks = await query('SELECT FROM file_chunks WHERE file_id = $1', [file.id]);
    expect(chunks).toHaveLength(4);
  });

  it('does not open when it was changed, or moved to another file', async () => {
    const [one, other] = [await keep('a.pdf', pdf), await keep('b.pdf', pdf)];
    await query(
      `UPDATE file_chunks c SET sealed = o.sealed FROM file_chunks o WHERE c.file_id = $1 AND o.file_id = $2 RETURNING 1`,
      [one.id, other.id],
    );
    await expect(contentOf(one)).rejects.toThrow();
    await query('UPDATE file_chunks SET sealed = set_byte(sealed, 40, 0) WHERE file_id = $1 RETURNING 1', [other.id]);
    await expect(contentOf(other)).rejects.toThrow();
    await query('DELETE FROM files WHERE id = ANY($1) RETURNING 1', [[one.id, other.id]]);
  });

  it.each(['aes', 'gm'] as const)(
    'is sealed anew by a new key of the profile %s, and the old key may go',
    async (profile) => {
      const file = await keep('b.pdf', pdf);
      const before = cryptoOptions();
      const fresh = { id: `new${profile}`, secret: Buffer.alloc(32, 9) };
      configureCrypto({ ...before, profile, fieldKeys: [fresh, ...before.fieldKeys] });
      expect(await resealChunks()).toBeGreaterThan(0);
      expect(await resealChunks()).toBe(0);
      configureCrypto({ ...before, profile, fieldKeys: [fresh] });
      expect(await contentOf(file)).toEqual(pdf);
      expect((await dump(file.id)).includes('张三')).toBe(false);
      configureCrypto({ ...before, fieldKeys: [...before.fieldKeys, fresh] });
    },
  );
});

describe('the type of a file', () => {
  it.each([
    ['照片.PNG', png, '照片.png'],
    ['photo.jpeg', jpeg(), 'photo.jpg'],
    ['photo.jpg', png, 'photo.png'],
    ['scan', pdf, 'scan.pdf'],
    ['名单.xlsx', xlsx, '名单.xlsx'],
    ['a.json', Buffer.from('{"a":1}'), 'a.json'],
    ['说明.txt', Buffer.from('你好\r\n'), '说明.txt'],
  ])('of %s is told by what it holds', async (name, bytes, kept) => {
    expect((await keep(name, bytes)).name).toBe(kept);
  });

  it.each([
    ['virus.pdf', program],
    ['virus.exe', program],
    ['page.html', Buffer.from('<script>alert(1)</script>')],
    ['picture.svg', Buffer.from('<svg onload="x()"/>')],
    ['a.png', pdf],
    ['a.xlsx', Buffer.from('PK\u0003\u0004 any archive')],
    ['a.json', Buffer.from('{a}')],
    ['a.txt', Buffer.from('a\u0000b')],
    ['a.txt', Buffer.from('ff00fe', 'hex')],
  ])('of %s is refused with words when it holds something else', async (name, bytes) => {
    await expect(keep(name, bytes)).rejects.toMatchObject({
      status: 415,
      code: 'file-type',
      text: { zh: expect.stringContaining('可以交：pdf、png、jpg、xlsx'), en: expect.stringContaining('possible:') },
    });
  });
});

describe('a file that is another one besides', () => {
  const page = Buffer.from('<html><script>alert(1)</script></html>');
  const archive = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.from('504b0506', 'hex'), Buffer.alloc(18)]);

  it('is kept as the picture it is and as nothing else', async () => {
    const file = await keep('a.jpg', Buffer.concat([jpeg({ comment: page.toString() }), page, archive]));
    expect(await contentOf(file)).toEqual(jpeg());
    expect(file.size).toBe(jpeg().length);
  });

  it.each([
    ['a.pdf', Buffer.concat([pdf, archive]), 'file-two-in-one', '压缩包'],
    ['a.jpg', jpeg().subarray(0, -4), 'file-broken', '不完整'],
    ['a.jpg', Buffer.from('\u0000\u0000\u0000\u0018ftypheic'), 'file-heic', '截图'],
    ['a.png', png.subarray(0, 30), 'file-broken', '不完整'],
  ])('is refused in words where that is not possible: %s', async (name, bytes, code, words) => {
    await expect(keep(name, bytes)).rejects.toMatchObject({
      status: 415,
      code,
      text: { zh: expect.stringContaining(words) },
    });
  });
});

it('what is too large or empty is refused with words, and nothing is kept', async () => {
  const count = async () => (await query('SELECT FROM files')).length;
  const before = await count();
  await expect(keep('a.png', Buffer.concat([png, Buffer.alloc(1 << 20)]), { most: 1 << 20 })).rejects.toMatchObject({
    status: 413,
    text: { zh: '文件有 1.1 MB，太大，最多 1 MB' },
  });
  await expect(keep('a.png', Buffer.alloc(0))).rejects.toMatchObject({ status: 422 });
  expect(await count()).toBe(before);
});
