import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadConfig, variables } from '../config.ts';
import { BootError } from '../errors.ts';
import { productionProblems, refuseUnsafeProduction } from '../productionProblems.ts';
import { parseFieldKeys } from '../secrets.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const key = Buffer.alloc(32, 7).toString('base64');
const long = 'x'.repeat(40);
const production = {
  NODE_ENV: 'production',
  ORIGIN: 'https://join.example.org/',
  TRUST_PROXY: '1',
  SMS_TRANSPORT: 'http',
  SMS_HTTP_URL: 'https://sms.example.org/send',
  SMS_HTTP_SECRET: long,
  SESSION_SECRET: long,
  HASH_KEY: long,
  QR_SECRET: long,
  FIELD_KEYS: `k2:${key}`,
  OPERATIONS_TOKEN: long,
  CARD_KEYS: `c1:${key}`,
};

describe('.env.example', () => {
  test('lists every variable of config.ts and no other, each with its meaning above it', () => {
    const listed = [...example.matchAll(/^# (.+)\n#? ?([A-Z_]+)=/gm)].map(([, meaning, name]) => [name, meaning]);
    expect(listed).toEqual(Object.entries(variables).map(([name, { desc }]) => [name, desc]));
  });
});

describe('loadConfig', () => {
  test('works with an empty environment', () => {
    expect(loadConfig({})).toMatchObject({
      port: 3000,
      databaseUrl: '',
      demo: true,
      jobs: true,
      sms: { transport: 'sandbox' },
    });
  });

  test('wants a second SMS provider whole, and another than the first', () => {
    const http = { SMS_TRANSPORT: 'http', SMS_HTTP_URL: 'https://sms.example.org', SMS_HTTP_SECRET: 'secret' };
    expect(() => loadConfig({ ...http, SMS_SECOND_TRANSPORT: 'http' })).toThrow(/must differ/);
    expect(() => loadConfig({ ...http, SMS_SECOND_TRANSPORT: 'tencent' })).toThrow(/TENCENT_\* 的 secretId/);
  });

  test('names every wrong variable at once', () => {
    const wrong = {
      PORT: 'seven',
      SMS_TRANSPORT: 'pigeon',
      TIMEZONE: 'Mars/Olympus',
      FIELD_KEYS: 'k1:short',
      HASH_KEY: 'x',
    };
    const error = caught(() => loadConfig(wrong));
    expect(error).toBeInstanceOf(BootError);
    for (const name of Object.keys(wrong)) expect(error.message).toContain(name);
  });

  test('never repeats a secret in its complaint', () => {
    expect(caught(() => loadConfig({ SESSION_SECRET: 'hunter2' })).message).not.toContain('hunter2');
    expect(caught(() => loadConfig({ DATABASE_URL: 'mysql://u:hunter2@h/d' })).message).not.toContain('hunter2');
  });

  test('refuses a transport whose settings are missing, naming them', () => {
    expect(caught(() => loadConfig({ SMS_TRANSPORT: 'aliyun' })).message).toContain('accessKeySecret');
  });

  test('cannot be changed once read', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });
});

describe('secrets', () => {
  test('are made once, kept privately, and the same for the next start', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiji-config-'));
    const dataDir = join(folder, 'data');
    const first = loadConfig({ DATA_DIR: dataDir });
    expect(existsSync(dataDir)).toBe(false);
    expect(first.secrets.fieldKeys[0]?.key).toHaveLength(32);
    expect(loadConfig({ DATA_DIR: dataDir }).secrets).toEqual(first.secrets);
    expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });

  test('of a data folder older than the cards are completed, the same for every process', () => {
    const folder = mkdtempSync(join(tmpdir(), 'huiji-config-'));
    const older = { session: long, qr: long, hash: long, fieldKeys: `k1:${key}` };
    writeFileSync(join(folder, 'secrets.json'), JSON.stringify(older));
    const [first] = loadConfig({ DATA_DIR: folder }).secrets.cardKeys;
    expect(first?.key).toHaveLength(32);
    expect(loadConfig({ DATA_DIR: folder }).secrets.cardKeys).toEqual([first]);
    rmSync(folder, { recursive: true });
  });

  test('given by the environment need no file', () => {
    const config = loadConfig({ ...production, DATA_DIR: '/nonexistent' });
    expect(config.secrets).toMatchObject({ session: long, fieldKeys: [{ id: 'k2' }] });
  });

  test('field keys keep their order and refuse a repeated id', () => {
    expect(parseFieldKeys(`b:${key},a:${key}`).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(() => parseFieldKeys(`a:${key},a:${key}`)).toThrow(/重复/);
  });
});

describe('production', () => {
  test('starts when everything is given', () => {
    expect(() => refuseUnsafeProduction(loadConfig(production))).not.toThrow();
  });

  test.each([
    ['demo data', { DEMO: '1' }, 'DEMO'],
    ['sandbox messages', { SMS_TRANSPORT: 'sandbox' }, 'SMS_TRANSPORT'],
    ['a default session secret', { SESSION_SECRET: '' }, 'SESSION_SECRET'],
    ['a default field key', { FIELD_KEYS: '' }, 'FIELD_KEYS'],
    ['a default hash key', { HASH_KEY: '' }, 'HASH_KEY'],
    ['a default QR secret', { QR_SECRET: '' }, 'QR_SECRET'],
    ['a default card key', { CARD_KEYS: '' }, 'CARD_KEYS'],
    ['no origin', { ORIGIN: '' }, 'ORIGIN'],
    ['a plain http origin', { ORIGIN: 'http://join.example.org' }, 'ORIGIN'],
    ['an https proxy that is not trusted', { TRUST_PROXY: '' }, 'TRUST_PROXY'],
    ['metrics that everybody may read', { OPERATIONS_TOKEN: '' }, 'OPERATIONS_TOKEN'],
    ['administrators without TOTP', { ADMIN_TOTP: '0' }, 'ADMIN_TOTP'],
  ])('refuses %s', (_what, change, name) => {
    const config = loadConfig({ ...production, ...change });
    expect(productionProblems(config)).toEqual([expect.stringContaining(name)]);
    expect(() => refuseUnsafeProduction(config)).toThrow(BootError);
  });

  test('takes a proxy for absent when it is told so', () => {
    expect(productionProblems(loadConfig({ ...production, TRUST_PROXY: '0' }))).toEqual([]);
  });

  test('names all problems together, with what the running system found', () => {
    const error = caught(() =>
      refuseUnsafeProduction(loadConfig({ NODE_ENV: 'production', DEMO: '1' }), ['演示账号仍在']),
    );
    for (const name of [
      'DEMO',
      'SMS_TRANSPORT',
      'SESSION_SECRET',
      'FIELD_KEYS',
      'HASH_KEY',
      'QR_SECRET',
      'ORIGIN',
      '演示账号',
    ]) {
      expect(error.message).toContain(name);
    }
  });
});

function caught(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}
