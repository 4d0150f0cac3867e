import type { FieldProblem } from '../../../contract/problem.ts';
import { AppError } from '../../../errors.ts';

export type PageProblems = { status: number; problems: FieldProblem[]; title: string };

/** A refusal to be shown on the page it came from; unforeseen errors go on. */
export function pageProblems(error: unknown): PageProblems {
  if (!(error instanceof AppError) || error.status >= 500 || error.status === 401) throw error;
  const problems = error.errors.map(({ path, message }) => ({ path: path.replace(/^\//, ''), message }));
  return { status: error.status, problems, title: error.text.zh };
}
