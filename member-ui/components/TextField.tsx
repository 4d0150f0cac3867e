import { describedBy, Labelled } from './Labelled.tsx';

type Props = {
  name: string;
  title: string;
  value?: string;
  type?: 'text' | 'tel' | 'email' | 'date' | 'search' | 'password';
  required?: boolean | undefined;
  hint?: string | undefined;
  note?: string | undefined;
  error?: string | undefined;
  maxLength?: number | undefined;
  inputMode?: 'numeric' | 'decimal' | 'tel' | 'email' | 'text';
  autoComplete?: string;
  pattern?: string;
  /** Where one begins to type. */
  first?: boolean;
  lines?: number;
};

export function TextField(props: Props) {
  const { name, title, value = '', type = 'text', required, hint, note, error, maxLength, inputMode, lines } = props;
  const common = {
    id: name,
    name,
    maxLength,
    'aria-describedby': describedBy({ name, hint, note, error }),
    'aria-invalid': error ? true : undefined,
    'aria-required': required || undefined,
  };
  return (
    <Labelled name={name} title={title} required={required} hint={hint} note={note} error={error}>
      {lines ? (
        <textarea class="weui-textarea control" rows={lines} {...common}>
          {value}
        </textarea>
      ) : (
        <input
          class="weui-input control"
          type={type}
          value={value}
          inputMode={inputMode}
          autocomplete={props.autoComplete}
          pattern={props.pattern}
          data-focus={props.first || undefined}
          {...common}
        />
      )}
    </Labelled>
  );
}
