import type { FieldProblem } from '../../../contract/problem.ts';
import type { Writing } from './writing.ts';

/** What react-admin shows beside the inputs of a form: an input stands for a whole field, and says all that is wrong within it. */
export function inputErrors(problems: readonly FieldProblem[], writing: Writing): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of problems) {
    const [name = '', ...within] = path.replace(/^\//, '').split(/[./]/);
    const said = within.length > 0 ? writing.labelled(within.join('.'), message) : message;
    errors[name] = writing.sentences([...(errors[name] ? [errors[name]] : []), said]);
  }
  return errors;
}
