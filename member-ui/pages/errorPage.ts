import { isElder } from '../isElder.ts';
import { renderPage } from '../renderPage.ts';
import { ProblemPage } from './ProblemPage.tsx';

type Problem = { title: string; detail: string; id: string; status: number; errors: { message: string }[] };

/** A problem document for people. It asks nothing of the database: that may be what is broken. */
export function renderErrorPage({ title, detail, id, errors }: Problem, _language: string, cookies = ''): string {
  const shell = { path: '/', elder: isElder(cookies), signedIn: false, contact: {} };
  return renderPage(ProblemPage, { shell, title, detail, id, errors: errors.map(({ message }) => message) });
}
