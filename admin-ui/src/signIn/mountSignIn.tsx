/** @jsxImportSource preact */
import { render } from 'preact';
import { SignInPage } from './SignInPage.tsx';
import './signIn.css';

/** Draws the sign-in page into an element. @returns what takes it away again */
export function mountSignIn(into: Element, props: Parameters<typeof SignInPage>[0]): () => void {
  render(<SignInPage {...props} />, into);
  return () => render(null, into);
}
