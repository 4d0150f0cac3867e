// The pages over HTTP, as a browser and as somebody with worse in mind sends requests.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { find } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { tokenFor } from '../../../../workflows/unions/joinToken.ts';
import { residentNumber } from '../../../support/build.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { type Ask, agreed, browserOf, checked, joinAnswers, signedIn } from './ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

describe('a code that was scanned', () => {
  it('is printed with a short address, which leads on with all that it carries', async () => {
    const { token } = await tokenFor(instance.house.baseA);
    const ask = browserOf(instance);
    const short = await ask(`/join?u=${token}`);
    expect(short.html).toContain(instance.house.baseA.name);
    expect(short.html).toContain(`href="/apply/join/guide?u=${token}"`);
    expect(await ask('/join/form?union=1')).toMatchObject({ status: 308, location: '/apply/join/form?union=1' });
    for (const path of ['/nobody', '/nobody/form', '/apply/nobody']) expect((await ask(path)).status).toBe(404);
  });

  it('when forged or expired, leads to a page with the other ways', async () => {
    const ask = browserOf(instance);
    const { token } = await tokenFor(instance.house.baseA);
    const forged = await ask(`/apply/join?u=${token.slice(0, -2)}xx`);
    expect(forged.status).toBe(400);
    expect(forged.html).toMatch(/二维码无效[\s\S]*按单位查找[\s\S]*按所在地区/);
    expect((await ask(`/poster.svg?u=${token.slice(0, -2)}xx`)).status).toBe(400);
  });

  it('is on the poster, as SVG and PDF', async () => {
    const { token } = await tokenFor(instance.house.baseA);
    const svg = await browserOf(instance)(`/poster.svg?u=${token}`);
    expect(svg.html).toContain(instance.house.baseA.name.slice(0, 5));
    const pdf = async () => (await browserOf(instance)(`/poster.pdf?u=${token}`)).html;
    const first = await pdf();
    expect(first.startsWith('%PDF-')).toBe(true);
    // The second comes from the store: a PDF made anew says another moment of creation.
    expect(await pdf()).toBe(first);
    expect(await find('file', { recordId: instance.house.baseA.id })).toMatchObject([{ type: 'pdf', ownerId: null }]);
  });

  it('whose union has a character that the print font lacks is no PDF of boxes: that is said before, and at the door', async () => {
    const { id, name, version } = instance.house.baseB;
    const admin = await instance.admin(instance.house.root);
    const renamed = await admin('PUT', `/api/unions/${id}`, { name: `${name}\u{31350}`, version });
    expect(renamed.status).toBe(200);
    const code = await admin<{ token: string; unprintable: string[] }>('POST', `/api/unions/${id}/joinCode`, {});
    expect(code.body.unprintable).toEqual(['\u{31350}']);
    const pdf = await instance.visitor('GET', `/poster.pdf?u=${code.body.token}`);
    expect([pdf.status, pdf.text]).toEqual([422, expect.stringContaining('没有“\u{31350}”')]);
    expect((await instance.visitor('GET', `/poster.svg?u=${code.body.token}`)).status).toBe(200);
  });

  it('of a union closed in between says so and joins nobody', async () => {
    const { token } = await tokenFor(instance.house.baseC);
    await query("UPDATE unions SET state = 'closed' WHERE id = $1", [instance.house.baseC.id]);
    expect((await browserOf(instance)(`/apply/join?u=${token}`)).html).toContain('已经停止接收会员');
    const ask = await signedIn(instance, '15100000001', '19880101');
    const { address, hash } = await agreed(ask, instance.house.baseC.id);
    const ready = await checked(ask, address, { ...joinAnswers(instance.house.baseC), agreement: hash });
    const answer = await ask(ready.address, ready.body);
    expect(answer.status).toBe(422);
    expect(await find('member', { unionId: instance.house.baseC.id })).toHaveLength(0);
    await query("UPDATE unions SET state = 'active' WHERE id = $1", [instance.house.baseC.id]);
  });
});

describe('submitting', () => {
  it('twice at once, or again later, makes one application and one membership', async () => {
    const ask = await signedIn(instance, '15100000002', '19880202');
    const { address, hash } = await agreed(ask, instance.house.baseA.id);
    const ready = await checked(ask, address, { ...joinAnswers(instance.house.baseA), agreement: hash });
    const submit = () => ask(ready.address, ready.body);
    const answers = await Promise.all([submit(), submit(), submit()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(new Set(answers.map(({ location }) => location.replace(/\/done$|\?done=already$/, ''))).size).toBe(1);
    expect((await submit()).location).toContain('?done=already');
    expect(await find('application', { unionId: instance.house.baseA.id, applicantName: '孙测试' })).toHaveLength(1);
  });

  it('under an agreement that has moved shows the new text and keeps what was filled in', async () => {
    const ask = await signedIn(instance, '15100000003', '19880303');
    const { address } = await agreed(ask, instance.house.baseA.id);
    const answer = await ask(address, {
      ...joinAnswers(instance.house.baseA),
      unitAddress: '虚构路33号',
      agreement: '0'.repeat(64),
      intent: 'next',
    });
    expect(answer).toMatchObject({
      status: 303,
      location: expect.stringMatching(/^\/apply\/join\/agreement\?.*moved=1/),
    });
    expect((await ask(answer.location)).html).toContain('请重新阅读');
    expect((await ask(address)).html).toContain('虚构路33号');
  });

  it('with somebody else’s identity in the form changes nothing', async () => {
    const ask = await signedIn(instance, '15100000004', '19880404');
    const { address, hash } = await agreed(ask, instance.house.baseA.id);
    const others = { name: '别人', documentNumber: '320102199003070009' };
    const ready = await checked(ask, address, { ...joinAnswers(instance.house.baseA), ...others, agreement: hash });
    await ask(ready.address, { ...ready.body, ...others });
    const [member] = await find('member', { documentNumber: residentNumber('19880404') });
    expect(member).toMatchObject({ name: '孙测试', state: 'pending' });
  });

  it('by somebody who may not join names every reason and what to do', async () => {
    const ask = await signedIn(instance, '15100000005', '20150505');
    const guide = await ask(`/apply/join/guide?union=${instance.house.baseA.id}`);
    expect(guide.html).toMatch(/您暂时不能入会[\s\S]*未满16周岁[\s\S]*怎么办：年满16周岁后再申请/);
    expect(guide.html).not.toContain('下一步，阅读');
    const { address, hash } = await agreed(ask, instance.house.baseA.id);
    const ready = await checked(ask, address, { ...joinAnswers(instance.house.baseA), agreement: hash });
    const foreseen = await ask(ready.address);
    expect(foreseen.html).toMatch(/您暂时不能办理[\s\S]*未满16周岁/);
    expect(foreseen.html).not.toContain('value="submit"');
    const answer = await ask(ready.address, ready.body);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('未满16周岁');
  });
});

describe('strangers', () => {
  it('see nothing of a case that is not theirs', async () => {
    const [theirs] = await find('application', { applicantName: '孙测试' });
    const ask = await signedIn(instance, '15100000006', '19880606');
    for (const path of ['', '/done']) expect((await ask(`/me/applications/${theirs?.id}${path}`)).status).toBe(404);
    expect((await ask(`/me/applications/${theirs?.id}/withdraw`, {})).status).toBe(404);
  });

  it('are sent to sign in and back, never elsewhere', async () => {
    const ask = browserOf(instance);
    expect((await ask('/me/messages')).location).toBe('/sign-in?reason=page&return=%2Fme%2Fmessages');
    const { html } = await ask('/sign-in?return=//evil.example/x');
    expect(html).toContain('name="return" value="/me"');
  });

  it('of another site cannot make a member’s browser post', async () => {
    const ask = await signedIn(instance, '15100000007');
    const answer = await ask('/sign-out', {}, { Origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect((await ask('/me')).status).toBe(200);
  });
});

describe('asking for many codes', () => {
  it('from one address needs a human, shown by a picture when JavaScript is off', async () => {
    const ask = browserOf(instance);
    let answer = await ask('/sign-in/code', { phone: '15200000000' });
    for (let n = 1; n < 40 && answer.status === 303; n += 1)
      answer = await ask('/sign-in/code', { phone: `152000000${String(n).padStart(2, '0')}` });
    expect(answer.status).toBe(403);
    expect(answer.html).toMatch(/请先完成下面的验证[\s\S]*captcha\.svg/);
    const wrong = await ask('/sign-in/code', { phone: '15200000099', captcha: 'zzzz' });
    expect(wrong.html).toContain('图形验证码不正确');
  });
});

describe('input nobody honest sends', () => {
  it.each([
    ['a null byte', { phone: '151\0' }, 400],
    ['a field named __proto__', { __proto__x: '1', phone: 'x'.repeat(300) }, 422],
    ['a body of 100 kB', { phone: 'x'.repeat(100_000) }, 413],
  ])('%s is answered with a readable page', async (_name, body, status) => {
    const answer = await browserOf(instance)('/sign-in/code', body as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.html).toMatch(/<html lang="zh-CN"[\s\S]*<h1>/);
  });

  it('a form with files that breaks off is answered with a readable page', async () => {
    const ask = await signedIn(instance, '15100000009');
    const headers = { 'Content-Type': 'multipart/form-data; boundary=x' };
    const answer = await ask('/me/devices', { device: 'others' }, headers);
    expect(answer.status).toBe(400);
    expect(answer.html).toContain('没有完整到达');
  });

  it('markup in a search or a name comes back as text', async () => {
    const { html } = await browserOf(instance)(`/apply/join?q=${encodeURIComponent('"><script>alert(1)</script>')}`);
    expect(html).not.toContain('<script>alert');
  });

  it('a page that does not exist says so, and does not ask who is signed in to sign in', async () => {
    const { status, html } = await browserOf(instance)('/nonsense');
    expect(status).toBe(404);
    expect(html).toContain('返回首页');
    expect(html).toContain('href="/sign-in?return=/me"');
    const theirs = (await (await signedIn(instance, '15100000008'))('/nonsense')).html;
    expect(theirs).toContain('退出登录');
    expect(theirs).not.toContain('sign-in');
    expect(theirs).not.toMatch(/编号/);
  });
});

it('one telephone stands on every page of a person, once: that of his union, else the line of his province', async () => {
  const { baseA, baseB } = instance.house;
  const lines = async (ask: Ask, path: string) =>
    [...(await ask(path)).html.matchAll(/href="tel:(\d+)"/g)].map(([, line]) => line);
  const walked = async (phone: string, birthday: string, union: typeof baseA) => {
    const ask = await signedIn(instance, phone, birthday);
    const { address, hash } = await agreed(ask, union.id);
    const { location } = await ask(address, { ...joinAnswers(union), agreement: hash, intent: 'save' });
    const pages = ['/', '/me', '/me/messages', '/me/security', '/help', '/privacy', address, location];
    return Promise.all(pages.map((path) => lines(ask, path)));
  };
  const ofProvince = await walked('13800008801', '19910601', baseA);
  expect(new Set(ofProvince.map(String))).toEqual(new Set(['19951961330']));
  await query("UPDATE unions SET duty_phone = '02583300001' WHERE id = $1", [baseB.id]);
  const ofUnion = await walked('13800008802', '19910602', baseB);
  expect(new Set(ofUnion.map(String))).toEqual(new Set(['02583300001']));
  const stranger = browserOf(instance);
  const next = encodeURIComponent(`/apply/join/guide?union=${baseA.id}`);
  expect(await lines(stranger, `/sign-in?return=${next}`)).toEqual(['19951961330']);
  expect(await lines(stranger, '/sign-in')).toEqual(['12351']);
});
