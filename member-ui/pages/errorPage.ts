import type { Language } from '../../contract/words.ts';
import { isElder } from '../isElder.ts';
import { renderPage } from '../renderPage.ts';
import { ProblemPage } from './ProblemPage.tsx';

type Problem = { title: string; detail: string; errors: { message: string }[] };
type Reader = { language: Language; cookies: string; signedIn: boolean };

/** A problem document for people. It asks nothing of the database: that may be what is broken. */
export function renderErrorPage({ title, detail, errors }: Problem, { language, cookies, signedIn }: Reader): string {
  const shell = { path: '/', language, elder: isElder(cookies), signedIn, contact: {} };
  return renderPage(ProblemPage, { shell, title, detail, errors: errors.map(({ message }) => message) });
}
