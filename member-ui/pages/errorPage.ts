import { isElder } from '../isElder.ts';
import { renderPage } from '../renderPage.ts';
import { ProblemPage } from './ProblemPage.tsx';

type Problem = { title: string; detail: string; errors: { message: string }[] };
type Reader = { cookies: string; signedIn: boolean };

/** A problem document for people. It asks nothing of the database: that may be what is broken. */
export function renderErrorPage({ title, detail, errors }: Problem, { cookies, signedIn }: Reader): string {
  const shell = { path: '/', language: 'zh' as const, elder: isElder(cookies), signedIn, contact: {} };
  return renderPage(ProblemPage, { shell, title, detail, errors: errors.map(({ message }) => message) });
}
