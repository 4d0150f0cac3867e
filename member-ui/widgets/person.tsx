import { fieldBasics } from '../components/fieldBasics.ts';
import type { FormFieldProps, FormWidget } from '../components/formWidget.ts';
import { Labelled } from '../components/Labelled.tsx';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

type Answer = { name?: string; phone?: string };

/** Somebody else, by his name and phone. */
export function Field({ field }: FormFieldProps) {
  const words = useWords(fieldWords);
  const { name, title, value } = field;
  const answer = (typeof value === 'object' ? (value as Answer | null) : undefined) ?? {};
  const control = (part: 'name' | 'phone', type: 'text' | 'tel') => (
    <input
      class="weui-input control"
      type={type}
      name={`${name}.${part}`}
      value={answer[part] ?? ''}
      maxLength={part === 'name' ? 60 : 20}
      placeholder={words.person[part]}
      aria-label={words.of(title, words.person[part])}
      autocomplete="off"
    />
  );
  return (
    <Labelled {...fieldBasics(field)} group>
      {control('name', 'text')}
      {control('phone', 'tel')}
    </Labelled>
  );
}

export const read: FormWidget['read'] = (body, name) => {
  const parts = ['name', 'phone'].map((part) => [part, String(body[`${name}.${part}`] ?? '').trim()]);
  const given = parts.filter(([, typed]) => typed !== '');
  return given.length > 0 ? Object.fromEntries(given) : '';
};
