import { inWords } from '../../../../admin-ui/src/fields/answerTitles.ts';
import type { AnswerTitle } from '../../../../contract/answerTitle.ts';

const titles: AnswerTitle[] = [
  { name: 'employmentType', title: '就业类型', words: { enterprise: '企业职工' } },
  { name: 'listed', title: '单位在库', words: { true: '是' } },
  { name: 'email', title: '邮箱', words: {} },
];

describe('Answers as the panel shows them', () => {
  it('stand in the order of the form, by its titles and in words', () => {
    expect(inWords(titles, { listed: true, employmentType: 'enterprise' })).toEqual([
      { name: 'employmentType', title: '就业类型', value: '企业职工' },
      { name: 'listed', title: '单位在库', value: '是' },
    ]);
  });

  it('keep what no form names, at the end and as it is', () => {
    expect(inWords(titles, { odd: { a: 1 }, email: 'a@example.org' })).toEqual([
      { name: 'email', title: '邮箱', value: 'a@example.org' },
      { name: 'odd', title: 'odd', value: { a: 1 } },
    ]);
  });

  it('are nothing where nothing was filled in', () => {
    expect(inWords(titles, null)).toEqual([]);
  });
});
