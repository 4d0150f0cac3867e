/** @jsxImportSource preact */
import type { InputHTMLAttributes } from 'preact';

type Props = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'name'> & {
  name: string;
  label: string;
  value: string;
  onType: (value: string) => void;
};

export function Field({ label, onType, name, ...input }: Props) {
  return (
    <label>
      {label}
      <input {...input} name={name} required onInput={({ currentTarget }) => onType(currentTarget.value)} />
    </label>
  );
}
