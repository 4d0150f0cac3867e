import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

/** Shown to networks that have asked for many codes: a picture to read, or a task that the browser solves by itself. */
export function HumanCheck({ error }: { error?: string | undefined }) {
  const words = useWords(fieldWords).human;
  return (
    <div class={`field${error ? ' field_wrong' : ''}`} data-human-check>
      <label class="field__title" for="captcha">
        {words.title}
      </label>
      <p class="hint" id="captcha-hint">
        {words.hint}
      </p>
      {error && (
        <p class="field__error" id="captcha-error">
          {error}
        </p>
      )}
      <div class="captcha">
        <img src="/captcha.svg" alt={words.picture} width="150" height="50" />
        <button type="submit" class="weui-btn weui-btn_default small" name="intent" value="picture">
          {words.other}
        </button>
      </div>
      <input
        class="weui-input control"
        id="captcha"
        name="captcha"
        autocomplete="off"
        maxLength={10}
        aria-describedby={error ? 'captcha-hint captcha-error' : 'captcha-hint'}
      />
    </div>
  );
}
