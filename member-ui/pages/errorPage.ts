import { renderPage } from '../renderPage.ts';
import { ProblemPage } from './ProblemPage.tsx';

type Problem = { title: string; detail: string; id: string; status: number; errors: { message: string }[] };

/** A problem document for people. It asks nothing of the database: that may be what is broken. */
export function renderErrorPage({ title, detail, id, errors }: Problem): string {
  const shell = { path: '/', elder: false, signedIn: false, contact: {} };
  return renderPage(ProblemPage, { shell, title, detail, id, errors: errors.map(({ message }) => message) });
}
