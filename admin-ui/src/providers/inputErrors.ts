import type { FieldProblem } from '../../../contract/problem.ts';

/** What react-admin shows beside the inputs of a form: an input stands for a whole field, and says all that is wrong within it. */
export function inputErrors(problems: readonly FieldProblem[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of problems) {
    const [name = '', ...within] = path.replace(/^\//, '').split(/[./]/);
    const said = within.length > 0 ? `${within.join('.')}：${message}` : message;
    errors[name] = errors[name] ? `${errors[name]}；${said}` : said;
  }
  return errors;
}
