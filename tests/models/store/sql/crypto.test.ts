import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  configureCrypto,
  decryptField,
  encryptField,
  keyedHash,
  needsRotation,
  type Profile,
} from '../../../../models/store/sql/crypto.ts';

const oldKey = { id: 'old', secret: randomBytes(32) };
const newKey = { id: 'new', secret: randomBytes(32) };
const equalityKey = randomBytes(32);
const use = (profile: Profile, fieldKeys = [newKey, oldKey]) => configureCrypto({ fieldKeys, equalityKey, profile });
const text = fc.string({ unit: 'grapheme', maxLength: 60 });

describe.each(['aes', 'gm'] as const)('profile %s', (profile) => {
  beforeEach(() => use(profile));

  it('gives back what was sealed, and seals the same text differently each time', () => {
    fc.assert(
      fc.property(text, (clear) => {
        const sealed = encryptField(clear);
        expect(decryptField(sealed)).toBe(clear);
        expect(encryptField(clear)).not.toBe(sealed);
        if (clear.length > 3) expect(sealed).not.toContain(clear);
      }),
    );
  });

  it('notices every changed byte and every missing one', () => {
    const sealed = encryptField('320102199003070009');
    const [kind, id, payload = ''] = sealed.split('.');
    const bytes = Buffer.from(payload, 'base64');
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Buffer.from(bytes);
      changed[index] = (changed[index] as number) ^ 1;
      expect(() => decryptField(`${kind}.${id}.${changed.toString('base64')}`)).toThrow();
      expect(() => decryptField(`${kind}.${id}.${bytes.subarray(0, index).toString('base64')}`)).toThrow();
    }
    for (const wrong of [
      '',
      'a',
      'a.new',
      `z.new.${payload}`,
      `${kind}.none.${payload}`,
      `${kind}.old.${payload}`,
      '320102199003070009',
    ])
      expect(() => decryptField(wrong)).toThrow();
    expect(() => decryptField(sealed.replace(/^./, profile === 'gm' ? 'a' : 'g'))).toThrow();
  });

  it('reads what the old key and the other profile sealed, and says that it wants sealing anew', () => {
    use(profile, [oldKey]);
    const before = encryptField('13800001234');
    use(profile === 'gm' ? 'aes' : 'gm');
    const other = encryptField('13800001234');
    use(profile);
    const now = encryptField('13800001234');
    expect([before, other, now].map(decryptField)).toEqual(Array(3).fill('13800001234'));
    expect([before, other, now].map(needsRotation)).toEqual([true, true, false]);
    use(profile, [newKey]);
    expect(() => decryptField(before)).toThrow('old');
  });

  it('a key that keeps its name but not its value opens nothing, and spoils nothing', () => {
    const sealed = encryptField('13800001234');
    use(profile, [{ id: 'new', secret: randomBytes(32) }]);
    expect(() => decryptField(sealed)).toThrow();
    const own = encryptField('x');
    expect(decryptField(own)).toBe('x');
    use(profile);
    expect(decryptField(sealed)).toBe('13800001234');
  });

  it('hashes equal texts of one domain equally, and nothing else', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(keyedHash(one, 'phone')).toBe(keyedHash(one, 'phone'));
        expect(keyedHash(one, 'phone') === keyedHash(other, 'phone')).toBe(one === other);
        expect(keyedHash(one, 'phone')).not.toBe(keyedHash(one, 'documentNumber'));
      }),
    );
    const hashed = keyedHash('13800001234', 'phone');
    configureCrypto({ fieldKeys: [newKey], equalityKey: randomBytes(32), profile });
    expect(keyedHash('13800001234', 'phone')).not.toBe(hashed);
  });
});

describe('the GM algorithms this runtime has', () => {
  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex');
  const encrypted = (name: string, iv: Buffer | null, clear: Buffer, padded: boolean) => {
    const cipher = createCipheriv(name, key, iv).setAutoPadding(padded);
    return Buffer.concat([cipher.update(clear), cipher.final()]).toString('hex');
  };

  it('give the published vectors', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
    expect(encrypted('sm4-ecb', null, key, false)).toBe('681edf34d206965e86b3e94f536e4246');
    const iv = Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex');
    expect(encrypted('sm4-cbc', iv, Buffer.from('320102199003070009'), true)).toBe(
      'bd6592a7e29ea959da7473053293ef20f066f570d6e72cca9bf9bace39aa7f62',
    );
    expect(createHmac('sm3', key).update('320102199003070009').digest('hex')).toBe(
      'af148f55a05b20495873bbe2c687a8f57904f45a0c62b25f0649f2fb2006b0ed',
    );
  });
});
