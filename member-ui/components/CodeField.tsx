import { noCodeWords } from '../words/noCode.ts';
import { useWords } from '../words/speaking.ts';
import { TextField } from './TextField.tsx';

type Props = {
  title: string;
  error: string | undefined;
  /** Seconds until another may be asked for; undefined: none was sent. */
  waitSeconds: number | undefined;
  /** There is nothing else to do on the page, so the keyboard is there at once. */
  alone?: boolean;
};

/** A code takes its time; who asks sooner only sees that it is on its way. */
const secondsBefore = 30;

/** For a code that comes by SMS: digits on the keyboard, and the phone offers what it has just received. */
export function CodeField({ title, error, waitSeconds, alone = false }: Props) {
  const { title: noCode } = useWords(noCodeWords);
  return (
    <>
      <TextField
        name="code"
        title={title}
        inputMode="numeric"
        pattern="[0-9]{6}"
        autoComplete="one-time-code"
        required
        maxLength={10}
        error={error}
        first={alone && !error}
      />
      {waitSeconds !== undefined && (
        <a class="link" href="/no-code" data-after={Math.max(0, waitSeconds - secondsBefore)}>
          {noCode}
        </a>
      )}
    </>
  );
}
