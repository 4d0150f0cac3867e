import { expect, it } from '@jest/globals';
import { inputErrors } from '../../../../admin-ui/src/providers/inputErrors.ts';
import { writingIn } from '../../../../admin-ui/src/providers/writing.ts';

it('an input says all that is wrong within its field, and where', () => {
  const problem = (path: string, message: string) => ({ path, message });
  expect(
    inputErrors(
      [problem('key', '须填写'), problem('/body/cases/1', '用例不成立'), problem('body.title', '太长')],
      writingIn('zh'),
    ),
  ).toEqual({ key: '须填写', body: 'cases.1：用例不成立；title：太长' });
});
