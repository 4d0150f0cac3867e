import { describe, expect, it } from '@jest/globals';
import { posterPdf } from '../../member-ui/poster/posterPdf.ts';
import { posterSvg } from '../../member-ui/poster/posterSvg.ts';
import { linesOf } from '../../member-ui/poster/posterText.ts';

const poster = {
  union: '甲市𠅤堃<机械>制造有限公司工会委员会',
  address: 'https://join.example.org/join?u=abc',
  title: '扫码入会',
  steps: ['手机扫码，用手机号登录', '填写姓名和证件', '提交申请'],
  foot: '不收费用。',
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
    const pdf = (await posterPdf(poster)).toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('NotoSansHans');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('breaks a long name into even lines', () => {
    expect(linesOf('一二三四五六七', 4)).toEqual(['一二三四', '五六七']);
    expect(linesOf('𠅤堃', 4)).toEqual(['𠅤堃']);
  });
});
