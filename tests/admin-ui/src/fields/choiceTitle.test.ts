import { choiceTitle } from '../../../../admin-ui/src/fields/choiceTitle.ts';
import type { FieldMeta } from '../../../../contract/meta.ts';

const field: Pick<FieldMeta, 'choices'> = {
  choices: [
    { value: 'round', zh: '人工发起', en: 'By hand' },
    { value: 'rejected', zh: '不通过', en: 'Rejected' },
  ],
};

describe('The word for a code', () => {
  it('is that of the reader’s language', () => {
    expect([choiceTitle(field, 'rejected', 'zh'), choiceTitle(field, 'rejected', 'en')]).toEqual([
      '不通过',
      'Rejected',
    ]);
  });

  it('leaves out an id that follows the code, and keeps a detail', () => {
    expect(choiceTitle(field, 'round:01a1fef5-98c1-739a-a2c3-1552d77cbf7a', 'zh')).toBe('人工发起');
    expect(choiceTitle(field, 'rejected:under-age', 'zh')).toBe('不通过 · under-age');
  });

  it('is the code itself when nobody gave it a word', () => {
    expect([choiceTitle(field, 'a:b', 'zh'), choiceTitle(undefined, null, 'zh')]).toEqual(['a:b', '']);
  });
});
