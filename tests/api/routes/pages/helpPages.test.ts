// The page of help: what others have asked, found by words, at its field and beside its refusal; and asking what is not answered.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { find } from '../../../../models/store/sql/find.ts';
import { query } from '../../../../models/store/sql/sql.ts';
import { type Instance, openInstance } from '../../../support/instance.ts';
import { agreed, browserOf, signedIn } from './ask.ts';

let instance: Instance;
beforeAll(async () => {
  instance = await openInstance();
}, 60_000);
afterAll(() => instance.close());

describe('questions and answers', () => {
  it('are read without signing in, by topic, and in English', async () => {
    const ask = browserOf(instance);
    expect((await ask('/help')).html).toMatch(/常见问题[\s\S]*<h3>入会<\/h3>[\s\S]*查不到我的单位怎么办？/);
    const { html } = await ask('/help', undefined, { 'Accept-Language': 'en' });
    expect(html).toMatch(/<h3>Joining<\/h3>[\s\S]*My employer is not found/);
  });

  it('are found by a word, and where there is none the way to ask is named', async () => {
    const ask = browserOf(instance);
    const found = (await ask(`/help?q=${encodeURIComponent('证件号码')}`)).html;
    expect(found).toContain('谁能看到我的证件号码？');
    expect(found).not.toContain('户口和工作不在一个地方');
    expect((await ask('/help?q=zzz')).html).toContain('没有找到与“zzz”有关的问题，可以在下面提问。');
  });

  it('stand at the field they are bound to, those of the province with them', async () => {
    const ask = await signedIn(instance, '15100000501', '19880701');
    const { address } = await agreed(ask, instance.house.baseB.id);
    const { html } = await ask(address);
    expect(html).toMatch(/常见问题：(?:(?!<\/details>)[\s\S])*户口和工作不在一个地方/);
    expect(html).toMatch(/常见问题：(?:(?!<\/details>)[\s\S])*单位注册地和经营地不同/);
    const elsewhere = await agreed(ask, instance.house.baseA.id);
    expect((await ask(elsewhere.address)).html).not.toContain('单位注册地和经营地不同');
  });

  it('stand beside the refusal they are about', async () => {
    const ask = await signedIn(instance, '15100000502', '19500701');
    const { html } = await ask(`/apply/join/guide?union=${instance.house.baseA.id}`);
    expect(html).toMatch(/已达到法定退休年龄[\s\S]*退休以后还是会员吗？/);
  });
});

describe('was this helpful', () => {
  it('is counted, and who said so is not kept', async () => {
    const ask = browserOf(instance);
    for (const helpful of ['yes', 'yes', 'no'])
      expect(await ask('/help/helpful', { faq: 'join/who', helpful })).toMatchObject({
        status: 303,
        location: '/help?done=helpful',
      });
    expect((await ask('/help?done=helpful')).html).toContain('谢谢，已经记下。');
    expect(await find('faqTally', {})).toMatchObject([{ faq: 'join/who', helpful: 2, unhelpful: 1 }]);
    expect(await find('audit', { resource: 'faqTally', ip: '127.0.0.1' })).toEqual([]);
    expect((await ask('/help/helpful', { faq: 'join/none', helpful: 'yes' })).status).toBe(404);
  });
});

describe('a question that is not answered', () => {
  it('is refused with a number of a person in it, and what was typed stays', async () => {
    const ask = browserOf(instance);
    for (const text of ['请打我电话 138 0000 0001 好吗', '我的号码３２０１０６１９９００１０１００１Ｘ']) {
      const { status, html } = await ask('/help/questions', { text });
      expect(status).toBe(422);
      expect(html).toContain('问题里好像有电话或证件号码');
      expect(html).toContain(text.slice(0, 4));
    }
    expect(await find('question', {})).toEqual([]);
  });

  it('goes to the editor, who makes a draft of it that a second person publishes', async () => {
    const text = '入会以后怎么领会员证？';
    expect(await browserOf(instance)('/help/questions', { text })).toMatchObject({ location: '/help?done=asked' });
    const editor = await instance.admin(instance.house.root, 'ruleEditor');
    const { body } = await editor('GET', '/api/questions');
    expect(body).toMatchObject([{ text, state: 'asked' }]);
    const [asked] = await find('question', {});
    const faq = { topic: '会员证', question: text, answer: '在我的会籍里出示，不用领。' };
    const made = await editor('POST', `/api/questions/${asked?.id}/toFaq`, faq);
    expect(made).toMatchObject({ status: 200, body: { state: 'answered' } });
    const [draft] = await find('document', { kind: 'faq', key: 'asked' });
    const publisher = await instance.admin(instance.house.root, 'rulePublisher');
    expect((await publisher('POST', `/api/documents/${draft?.id}/publish`)).status).toBe(200);
    expect((await browserOf(instance)('/help')).html).toContain('在我的会籍里出示，不用领。');
    expect((await editor('POST', `/api/questions/${asked?.id}/answer`)).status).toBe(409);
  });

  it('asks for a human after some from one network', async () => {
    await query('DELETE FROM rate_limits', []);
    const ask = browserOf(instance);
    for (const n of [1, 2, 3])
      expect((await ask('/help/questions', { text: `这是第${n}个问题吗？` })).location).toBe('/help?done=asked');
    const fourth = await ask('/help/questions', { text: '这是第四个问题吗？' });
    expect(fourth.status).toBe(403);
    expect(fourth.html).toMatch(/captcha\.svg[\s\S]*/);
    expect(fourth.html).toContain('这是第四个问题吗？');
  });
});
