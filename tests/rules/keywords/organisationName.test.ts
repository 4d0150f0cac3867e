import { describe, expect, it } from '@jest/globals';
import { organisationNameFormat } from '../../../rules/keywords/organisationName.ts';

describe('a name of a union or an employer', () => {
  it.each([
    '南京医科大学工会',
    '中国石化（金陵）有限公司工会委员会',
    'ABC科技（苏州）有限公司',
    '第〇二研究所',
    '内蒙古·呼和浩特市总工会',
    '3M中国有限公司',
    '“晨光”物流&仓储中心—工会',
    '༄་བོད་ལྗོངས།工会',
    '연변조선족자치주总工会',
  ])('is written %s', (name) => expect(organisationNameFormat.validate(name)).toBe(true));

  it.each([
    ['南京医科大学エ会', 'Katakana for 工'],
    ['中囯ロ岸工会', 'Katakana for 口'],
    ['АВС科技有限公司', 'Cyrillic for ABC'],
    ['ΑΒ科技有限公司', 'Greek for AB'],
    ['南京ㅁ岸工会', 'a Hangul letter for 口'],
    ['ⲟ科技', 'Coptic for o'],
  ])('%s is refused: %s', (name) => expect(organisationNameFormat.validate(name)).toBe(false));
});
