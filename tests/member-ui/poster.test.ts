import { describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { posterPdf } from '../../member-ui/poster/posterPdf.ts';
import { posterSvg } from '../../member-ui/poster/posterSvg.ts';
import { printFont } from '../../workflows/print/printFont.ts';
import { desk, launchBrowser } from '../support/browser.ts';

const poster = {
  union: '甲市𠅤堃<机械>制造有限公司工会委员会',
  address: 'https://join.example.org/join?u=abc',
  title: '扫码入会',
  steps: ['手机扫码，用手机号登录', '填写姓名和证件', '提交申请'],
  foot: '不收费用。',
  limits: '二维码有效期至2027年11月27日，咨询电话 12351',
};

describe('the poster', () => {
  it('names the union and says what to do, as SVG that any name leaves whole', async () => {
    const svg = await posterSvg(poster);
    expect(svg).toContain('扫码入会');
    expect(svg).toContain('&#60;机械&#62;');
    expect(svg).not.toContain('<机械>');
    expect(svg.match(/<svg/g)).toHaveLength(3);
  });

  it('is a PDF of one page with its fonts inside', async () => {
    const pdf = (await posterPdf(poster, printFont)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('NotoSansHans');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });
});

describe('the poster as it is drawn', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each([9, 43, 57, 120])('shows a name of %i characters whole, with nothing under the code', async (length) => {
    const union = `甲市乙区${'机械制造装备集团有限责任'.repeat(10)}`.slice(0, length);
    const page = await (await desk(browser)).newPage();
    await page.setContent(await posterSvg({ ...poster, union }));
    const boxes = await page.evaluate(() => {
      const boxOf = (element: Element) => {
        const { left, right, top, bottom } = element.getBoundingClientRect();
        return { left, right, top, bottom, text: element.textContent ?? '' };
      };
      const [paper, code] = [...document.querySelectorAll('svg')].map(boxOf);
      return { paper, code, texts: [...document.querySelectorAll('text')].map(boxOf) };
    });
    const { paper, code } = boxes as Required<typeof boxes>;
    const above = boxes.texts.filter(({ top }) => top < code!.top).slice(1);
    expect(above.map(({ text }) => text).join('')).toBe(union);
    for (const box of above) {
      expect(box.bottom).toBeLessThanOrEqual(code!.top);
      expect(box.left).toBeGreaterThanOrEqual(paper!.left);
      expect(box.right).toBeLessThanOrEqual(paper!.right);
    }
    await page.context().close();
  });
});
