/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import { Field } from './Field.tsx';
import { requestCode } from './requestCode.ts';
import type { signInWords } from './words.ts';

type Bound = Omit<Parameters<typeof Field>[0], 'label'>;
type Props = {
  words: (typeof signInWords)['zh'];
  phone: Bound;
  code: Bound;
  onSent: () => void;
  onFailed: (error: unknown) => void;
};

/** A phone, the code sent to it, and when the next one may be asked for. */
export function CodeFields({ words, phone, code, onSent, onFailed }: Props) {
  const [left, setLeft] = useState(0);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setLeft(left - 1), 1000);
    return () => clearTimeout(timer);
  }, [left]);
  const send = () => {
    setBusy(true);
    requestCode(phone.value)
      .then((seconds) => {
        setLeft(seconds);
        onSent();
      }, onFailed)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <Field {...phone} label={words.phone} type="tel" autoComplete="tel" />
      <div class="row">
        <Field {...code} label={words.code} inputMode="numeric" autoComplete="one-time-code" maxLength={6} />
        <button type="button" class="quiet" onClick={send} disabled={!phone.value || isBusy || left > 0}>
          {left > 0 ? words.nextCode(left) : words.sendCode}
        </button>
      </div>
    </>
  );
}
