import { entriesOf, objectOf, problemIn, typedLike } from '../../../../admin-ui/src/providers/namedEntries.ts';

const stored = { 联系人: '王工', 人数: 120, 已备案: true, 地址: { 楼: 3 }, 备注: null };

describe('Names and values while they are edited', () => {
  it('lose nothing on the way there and back', () => {
    expect(objectOf(entriesOf(stored))).toEqual(stored);
    expect(objectOf(entriesOf(null))).toEqual({});
  });

  it('keep their kind: a number changed to a number stays one, what is typed anew is text', () => {
    expect([typedLike('121', 120), typedLike('约120', 120), typedLike('', 120), typedLike('12', '')]).toEqual([
      121,
      '约120',
      '',
      '12',
    ]);
  });

  it('need a name each, used once, and no longer than the server takes', () => {
    const entries = [
      { name: ' 联系人 ', value: '甲' },
      { name: '联系人', value: '乙' },
      { name: ' ', value: '丙' },
      { name: '长'.repeat(61), value: '' },
      { name: '备注', value: '长'.repeat(501) },
      { name: '电话', value: '1' },
    ];
    expect(entries.map((entry) => problemIn(entries, entry))).toEqual([
      'twice',
      'twice',
      'nameless',
      'longName',
      'longValue',
      undefined,
    ]);
  });
});
