/** Shown to networks that have asked for many codes: a picture to read, or a task that the browser solves by itself. */
export function HumanCheck({ error }: { error?: string | undefined }) {
  return (
    <div class={`field${error ? ' field_wrong' : ''}`} data-human-check="/api/public/challenge">
      <label class="field__title" for="captcha">
        图形验证码
      </label>
      <p class="hint" id="captcha-hint">
        您所在的网络获取验证码较多，请输入图中的4个字符（不分大小写）。看不清的，点“换一张”；无法辨认的，请拨打页面下方的热线。
      </p>
      {error && (
        <p class="field__error" id="captcha-error">
          {error}
        </p>
      )}
      <div class="captcha">
        <img src="/captcha.svg" alt="图形验证码，4个字符" width="150" height="50" />
        <button type="submit" class="weui-btn weui-btn_default small" name="intent" value="picture">
          换一张
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
