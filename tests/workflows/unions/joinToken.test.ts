import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { tokenFor, unionFromToken } from '../../../workflows/unions/joinToken.ts';
import { type Instance, openInstance } from '../../support/instance.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());
afterEach(() => void jest.useRealTimers());

/** Only the calendar moves: the database and the network keep their timers. */
function travelTo(moment: string): void {
  const doNotFake = [
    'hrtime',
    'nextTick',
    'performance',
    'queueMicrotask',
    'setImmediate',
    'setInterval',
    'setTimeout',
  ];
  jest.useFakeTimers({
    now: new Date(moment),
    doNotFake: [...doNotFake, 'clearImmediate', 'clearInterval', 'clearTimeout'] as 'setTimeout'[],
  });
}

const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T12:00:00+08:00`) + days * 86_400_000).toISOString();

describe('the code on a poster', () => {
  it('leads to its union up to and including its last day', async () => {
    const { token, validTo } = await tokenFor(instance.house.baseA);
    expect(await unionFromToken(token)).toMatchObject({ id: instance.house.baseA.id });
    travelTo(dayAfter(validTo, 0));
    expect(await unionFromToken(token)).toMatchObject({ id: instance.house.baseA.id });
  });

  it('the day after is refused as expired, naming the union and the way on', async () => {
    const { token, validTo } = await tokenFor(instance.house.baseA);
    travelTo(dayAfter(validTo, 1));
    await expect(unionFromToken(token)).rejects.toMatchObject({
      code: 'expired-token',
      status: 400,
      message: expect.stringMatching(`${instance.house.baseA.name}.*已过期.*查找单位`),
    });
  });

  it('when expired is a problem document for an app, and a page with the other ways for a browser', async () => {
    const { token, validTo } = await tokenFor(instance.house.baseA);
    travelTo(dayAfter(validTo, 1));
    expect(await instance.visitor('GET', `/api/public/processes/join?u=${token}`)).toMatchObject({
      status: 400,
      body: { code: 'expired-token' },
    });
    const page = await instance.visitor('GET', `/join?u=${token}`, undefined, { Accept: 'text/html' });
    expect(page.status).toBe(400);
    expect(page.text).toMatch(/已过期[\s\S]*按单位查找[\s\S]*按所在地区/);
    expect((await instance.visitor('GET', `/poster.svg?u=${token}`)).status).toBe(400);
  });

  it('with its day moved on is forged, as is anything that is not wholly ours', async () => {
    const { token } = await tokenFor(instance.house.baseA);
    const later = Buffer.from(token, 'base64url');
    later.writeUInt32BE(20991231, 16);
    const other = Buffer.from(token, 'base64url');
    other.set(Buffer.from(instance.house.baseC.id.replaceAll('-', ''), 'hex'), 0);
    const wrong = [
      later.toString('base64url'),
      other.toString('base64url'),
      token.slice(0, -1),
      `${token}AAAA`,
      `${token}<b>`,
      ` ${token}`,
      '',
      'x'.repeat(10_000),
      [token],
      null,
      undefined,
      7,
    ];
    for (const each of wrong) await expect(unionFromToken(each)).rejects.toMatchObject({ code: 'forged-token' });
  });
});
