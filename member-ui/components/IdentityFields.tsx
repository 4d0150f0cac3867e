import type { Option } from '../../contract/formView.ts';
import { signInWords } from '../words/signIn.ts';
import { useWords } from '../words/speaking.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { TextField } from './TextField.tsx';

export type IdentityValues = Record<'name' | 'documentType' | 'documentNumber' | 'documentExpiresOn', string>;
type Props = { documentTypes: Option[]; values: IdentityValues; errorOf: (path: string) => string | undefined };

/** What a document says of a person. */
export function IdentityFields({ documentTypes, values, errorOf }: Props) {
  const words = useWords(signInWords).identity;
  return (
    <>
      <ChoiceField
        name="documentType"
        title={words.type}
        choices={documentTypes}
        value={values.documentType}
        required
        error={errorOf('documentType')}
      />
      <TextField
        name="documentNumber"
        title={words.number}
        value={values.documentNumber}
        required
        maxLength={40}
        hint={words.numberHint}
        error={errorOf('documentNumber')}
        autoComplete="off"
      />
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
        name="documentExpiresOn"
        title={words.expires}
        type="date"
        value={values.documentExpiresOn}
        hint={words.expiresHint}
        error={errorOf('documentExpiresOn')}
      />
    </>
  );
}
