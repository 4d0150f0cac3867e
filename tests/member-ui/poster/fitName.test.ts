import fc from 'fast-check';
import { fitName, linesOf } from '../../../member-ui/poster/fitName.ts';

test('a long name breaks into even lines, and no character is cut in two', () => {
  expect(linesOf('一二三四五六七', 4)).toEqual(['一二三四', '五六七']);
  expect(linesOf('𠅤堃', 4)).toEqual(['𠅤堃']);
  expect(linesOf('葛\u{E0100}葛\u{E0100}', 1)).toEqual(['葛\u{E0100}', '葛\u{E0100}']);
});

const letter = fc.constantFrom(...'甲市堃𠅤机械制造有限公司工会委员会（第一）', ...'WMABi1 -');

test('a name of any length stands whole between the head of the poster and its code', () => {
  fc.assert(
    fc.property(fc.array(letter, { minLength: 1, maxLength: 120 }), (letters) => {
      const { size, lines } = fitName(letters.join(''));
      expect(lines.map(({ text }) => text).join('')).toBe(letters.join(''));
      expect(size).toBeGreaterThan(6);
      expect(lines[0]?.top).toBeGreaterThanOrEqual(52);
      expect((lines.at(-1)?.top ?? 0) + size * 1.2).toBeLessThanOrEqual(104);
    }),
  );
});
