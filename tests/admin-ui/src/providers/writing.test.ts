import { describe, expect, it } from '@jest/globals';
import { writingIn } from '../../../../admin-ui/src/providers/writing.ts';

const [zh, en] = [writingIn('zh'), writingIn('en')];

describe('Each language sets out in its own way', () => {
  it.each([
    ['what is listed', zh.list(['甲', '乙', '丙']), '甲、乙、丙', en.list(['A', 'B', 'C']), 'A, B, C'],
    [
      'what has a label',
      zh.labelled('原因', '更名'),
      '原因：更名',
      en.labelled('Reason', 'renamed'),
      'Reason: renamed',
    ],
    ['what stands aside', zh.aside('甲', '本级'), '甲（本级）', en.aside('A', 'itself'), 'A (itself)'],
    ['numbers', zh.number(12_345), '12,345', en.number(12_345), '12,345'],
    ['shares', zh.percent(0.12), '12%', en.percent(0.12), '12%'],
    ['days', zh.day('2026-11-21'), '2026-11-21', en.day('2026-11-21'), '21 Nov 2026'],
    [
      'moments',
      zh.moment('2026-11-21T05:52:00Z', 'Asia/Shanghai'),
      '2026-11-21 13:52',
      en.moment('2026-11-21T05:52:00Z', 'Asia/Shanghai'),
      '21 Nov 2026, 13:52',
    ],
    [
      'days of the week',
      zh.weekday('2026-11-21T20:00:00Z', 'Asia/Shanghai'),
      '周日',
      en.weekday('2026-11-21T20:00:00Z', 'Asia/Shanghai'),
      'Sun',
    ],
  ])('%s', (_, chinese, inChinese, english, inEnglish) => {
    expect([chinese, english]).toEqual([inChinese, inEnglish]);
  });

  it('sentences, of which those that end with a stop need no other mark', () => {
    expect(zh.sentences(['先说这个。', '再说那个', '最后'])).toBe('先说这个。再说那个；最后');
    expect(en.sentences(['First this.', 'then that', 'at last'])).toBe('First this. then that; at last');
    expect(en.sentences([])).toBe('');
  });

  it('what is no day says so', () => {
    expect([zh.day(null), en.moment('never')]).toEqual(['—', '—']);
  });
});
