import { HttpError } from 'react-admin';
import { answersTo } from '../../../../admin-ui/src/forms/answers.ts';
import { problemsOf } from '../../../../admin-ui/src/forms/problemsOf.ts';
import type { FormField } from '../../../../contract/formToFill.ts';

const field = (name: string): FormField => ({ name, title: name, widget: 'text', steers: false });
const refusal = (...paths: string[]) =>
  new HttpError('有内容需要修改', 422, { problems: paths.map((path) => ({ path, message: `请填写${path}` })) });

describe('What is wrong with the answers of a form', () => {
  it('stands at their fields, however the server names them', () => {
    const { atFields, otherwise } = problemsOf(
      refusal('why', '/name', 'data/phone'),
      ['why', 'name', 'phone'].map(field),
    );
    expect(Object.keys(atFields)).toEqual(['why', 'name', 'phone']);
    expect(otherwise).toBeUndefined();
  });

  it('is said above the buttons where it belongs to no field that is shown', () => {
    expect(problemsOf(refusal('subjectId'), [field('why')])).toEqual({
      atFields: {},
      otherwise: '有内容需要修改；请填写subjectId',
    });
  });

  it('is told of answers that are there, and given', () => {
    expect(answersTo(['a', 'b', 'c'].map(field), { a: 'x', b: '', hidden: 'y', c: false })).toEqual({
      a: 'x',
      c: false,
    });
  });
});
