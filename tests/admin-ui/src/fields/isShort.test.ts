import { expect, it } from '@jest/globals';
import { isShort } from '../../../../admin-ui/src/fields/isShort.ts';

it('names and numbers stay on one line, what is written about them does not', () => {
  const lines = ['韦松建', '买买提·吐尔逊', '20261116-000023', 1200];
  expect(lines.filter(isShort)).toEqual(lines);
  expect(['甲省住房和城乡建设系统工会', '冒用他人证件，已由本人申诉'].filter(isShort)).toEqual([]);
});
