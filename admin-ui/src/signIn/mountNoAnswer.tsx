/** @jsxImportSource preact */
import { render } from 'preact';
import { keptLanguage } from '../providers/language.ts';
import { Refused } from './ask.ts';
import { signInWords } from './words.ts';
import './signIn.css';

/** Says why the panel cannot be shown now, and lets one try again. Nobody is signed out by a fault of the server. */
export function mountNoAnswer(into: Element, error: unknown): void {
  const words = signInWords[keptLanguage()];
  render(
    <main class="sign-in">
      <div class="sheet">
        <p class="said said_error" role="alert">
          {error instanceof Refused && error.message ? error.message : words.offline}
        </p>
        <button type="button" class="main" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </div>
    </main>,
    into,
  );
}
