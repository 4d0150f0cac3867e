import { TextField } from './TextField.tsx';

/** `alone`: there is nothing else to do on the page, so the keyboard is there at once. */
type Props = { title: string; error: string | undefined; alone?: boolean };

/** For a code that comes by SMS: digits on the keyboard, and the phone offers what it has just received. */
export const CodeField = ({ title, error, alone = false }: Props) => (
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
);
