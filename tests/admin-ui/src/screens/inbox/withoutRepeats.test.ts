import { expect, it } from '@jest/globals';
import { withoutRepeats } from '../../../../../admin-ui/src/screens/inbox/withoutRepeats.ts';

const line = (id: string, ...parts: string[]) => ({ id, when: `2026-11-26 13:0${id}`, parts });

it('a draft that was kept many times is told of once, with the last time', () => {
  const lines = [line('1', '王测试', '暂存'), line('2', '王测试', '暂存'), line('3', '王测试', '提交')];
  expect(withoutRepeats(lines).map(({ id }) => id)).toEqual(['2', '3']);
});

it('what others did, or what has another reason, stays', () => {
  const lines = [line('1', '许测试', '查看'), line('2', '顾测试', '查看'), line('3', '顾测试', '退回修改', '请补充')];
  expect(withoutRepeats(lines)).toEqual(lines);
});
