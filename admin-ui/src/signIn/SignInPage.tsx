/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks';
import type { AdminSignIn } from '../../../contract/session.ts';
import type { Language } from '../../../contract/words.ts';
import { keepLanguage, keptLanguage, otherThan, spoken } from '../providers/language.ts';
import { isOld, onOld } from '../providers/release.ts';
import { CodeFields } from './CodeFields.tsx';
import { Field } from './Field.tsx';
import { signInWords } from './words.ts';

type Props = {
  signIn: (credentials: AdminSignIn) => Promise<unknown>;
  onLanguage?: ((language: Language) => void) | undefined;
};

const empty = { loginName: '', password: '', phone: '', code: '', totp: '' };

/** A name and a password, or a phone and the code sent to it; the one-time code is asked for only when the account has it on. */
export function SignInPage({ signIn, onLanguage }: Props) {
  const [language, setLanguage] = useState(keptLanguage);
  const words = signInWords[language];
  const other = otherThan(language);
  const [values, setValues] = useState(empty);
  const [isByCode, setByCode] = useState(false);
  const [needsTotp, setNeedsTotp] = useState(false);
  const [message, setMessage] = useState<{ text: string; isError: boolean }>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => keepLanguage(language), [language]);
  const bind = (name: keyof typeof empty) => ({
    name,
    value: values[name],
    onType: (value: string) => setValues({ ...values, [name]: value }),
  });
  const switchLanguage = () => {
    setLanguage(other);
    onLanguage?.(other);
  };
  const changeWay = () => {
    setByCode(!isByCode);
    setNeedsTotp(false);
    setMessage(undefined);
  };
  const fail = (error: unknown) => setMessage({ text: sentenceOf(error, words.offline), isError: true });
  const submit = async (event: Event) => {
    event.preventDefault();
    setBusy(true);
    setMessage(undefined);
    const { totp, phone, code, ...named } = values;
    const credentials = isByCode ? { phone, code } : named;
    try {
      await signIn(needsTotp ? { ...credentials, totp } : credentials);
    } catch (error) {
      const isAsking = codeOf(error) === 'totp-needed' && !needsTotp;
      if (isAsking) {
        setNeedsTotp(true);
        setMessage({ text: words.totpNeeded, isError: false });
      } else fail(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <main class="sign-in">
      <div class="sheet">
        <div class="head">
          <h1>{words.intro}</h1>
          <button type="button" class="quiet" lang={spoken[other].tag} onClick={switchLanguage}>
            {spoken[other].name}
          </button>
        </div>
        <OldRelease words={words} />
        <form onSubmit={submit}>
          {isByCode ? (
            <CodeFields
              words={words}
              phone={bind('phone')}
              code={bind('code')}
              onSent={() => setMessage({ text: words.codeSent, isError: false })}
              onFailed={fail}
            />
          ) : (
            <>
              <Field {...bind('loginName')} label={words.loginName} autoComplete="username" />
              <Field {...bind('password')} label={words.password} type="password" autoComplete="current-password" />
            </>
          )}
          {needsTotp && (
            <Field
              {...bind('totp')}
              label={words.totp}
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
              pattern="[0-9]{6}"
            />
          )}
          {message && (
            <p class={message.isError ? 'said said_error' : 'said'} role={message.isError ? 'alert' : 'status'}>
              {message.text}
            </p>
          )}
          <button type="submit" class="main" disabled={isBusy}>
            {isBusy ? words.busy : words.submit}
          </button>
          <div class="foot">
            <button type="button" class="quiet" onClick={changeWay}>
              {isByCode ? words.byPassword : words.byCode}
            </button>
            <a href="/forgot">{words.forgot}</a>
          </div>
        </form>
      </div>
    </main>
  );
}

/** The page was opened before the server was updated. */
function OldRelease({ words }: { words: (typeof signInWords)['zh'] }) {
  const [old, setOld] = useState(isOld);
  useEffect(() => onOld(() => setOld(true)), []);
  if (!old) return null;
  return (
    <p class="said" role="status">
      {words.old}{' '}
      <button type="button" class="quiet" onClick={() => window.location.reload()}>
        {words.reload}
      </button>
    </p>
  );
}

/** Of our own refusals and of those of the panel's requests. */
const codeOf = (error: unknown): unknown =>
  (error as { code?: unknown }).code ?? (error as { body?: { code?: unknown } }).body?.code;

const sentenceOf = (error: unknown, offline: string): string =>
  error instanceof Error && !(error instanceof TypeError) ? error.message : offline;
