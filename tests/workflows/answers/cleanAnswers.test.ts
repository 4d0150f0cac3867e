import { cleanAnswers } from '../../../workflows/answers/cleanAnswers.ts';

test('answers are cleaned within lists and objects too, and what shows nothing is no answer', () => {
  expect(
    cleanAnswers({
      address: '\u202D南京\u202C',
      nothing: '\u3164\u3164',
      emptied: '',
      witness: { name: '张\u3164三', phone: '\u202D13800138000\u202C', memberId: '\u200B' },
      children: ['李\u00AD四', '\u3164'],
      count: 3,
      agreed: false,
      none: null,
    }),
  ).toEqual({
    address: '南京',
    emptied: '',
    witness: { name: '张三', phone: '13800138000' },
    children: ['李四'],
    count: 3,
    agreed: false,
    none: null,
  });
});
