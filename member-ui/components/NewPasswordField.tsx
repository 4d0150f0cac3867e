import { accountWords } from '../words/account.ts';
import { useWords } from '../words/speaking.ts';
import { TextField } from './TextField.tsx';

type Props = { title?: string; error?: string | undefined; rules: string[] };

/** Where a password is chosen, what is asked of it stands beside it. */
export function NewPasswordField({ title, error, rules }: Props) {
  const { password } = useWords(accountWords);
  return (
    <>
      <TextField
        name="password"
        title={title ?? password.title}
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        error={error}
      />
      <p class="hint">{password.rules}</p>
      <ul class="hint">
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
    </>
  );
}
