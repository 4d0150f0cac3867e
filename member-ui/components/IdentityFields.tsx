import type { Option } from '../../contract/formView.ts';
import { signInWords } from '../words/signIn.ts';
import { useWords } from '../words/speaking.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

export type IdentityValues = Record<
  'name' | 'documentType' | 'documentNumber' | 'documentExpiresOn' | 'birthDate' | 'sex',
  string
>;
export type IdentityChoices = Record<'documentType' | 'sex', Option[]>;
type Props = { choices: IdentityChoices; values: IdentityValues; errorOf: (path: string) => string | undefined };

/** What a document says of a person: for nearly everybody name and number; what other documents need stands behind one tap. */
export function IdentityFields({ choices, values, errorOf }: Props) {
  const words = useWords(signInWords).identity;
  const isResident = values.documentType === 'resident';
  return (
    <>
      <TextField
        name="name"
        title={words.name}
        value={values.name}
        required
        maxLength={100}
        hint={words.nameHint}
        error={errorOf('name')}
        autoComplete="name"
      />
      <TextField
        name="documentNumber"
        title={words.number}
        value={values.documentNumber}
        required
        maxLength={40}
        hint={isResident ? words.numberHint : undefined}
        error={errorOf('documentNumber')}
        autoComplete="off"
      />
      <details class="more" open={!isResident || Boolean(errorOf('documentType') || errorOf('documentExpiresOn'))}>
        <summary>{words.other}</summary>
        <ChoiceField
          name="documentType"
          title={words.type}
          choices={choices.documentType}
          value={values.documentType}
          required
          error={errorOf('documentType')}
        />
        <p class="hint">{words.otherHint}</p>
        <TextField
          name="birthDate"
          title={words.birthDate}
          type="date"
          value={values.birthDate}
          error={errorOf('birthDate')}
        />
        <ChoiceField name="sex" title={words.sex} choices={choices.sex} value={values.sex} error={errorOf('sex')} />
        <TextField
          name="documentExpiresOn"
          title={words.expires}
          type="date"
          value={values.documentExpiresOn}
          hint={words.expiresHint}
          error={errorOf('documentExpiresOn')}
        />
      </details>
    </>
  );
}
