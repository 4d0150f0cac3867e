import type { EmployerChoice } from '../../contract/formView.ts';
import { ChoiceField } from '../components/ChoiceField.tsx';
import { Facts } from '../components/Facts.tsx';
import { fieldBasics, textOf } from '../components/fieldBasics.ts';
import type { FormFieldProps } from '../components/formWidget.ts';
import { Labelled } from '../components/Labelled.tsx';
import { fieldWords } from '../words/fields.ts';
import { useWords } from '../words/speaking.ts';

const nothing: EmployerChoice = { employers: [], other: '' };

/** The employer beside its union: to be confirmed where there is one, chosen where there are several, nothing where there is none. */
export function Field({ field }: FormFieldProps) {
  const words = useWords(fieldWords).employer;
  const { employers, chosen, other } = (field.drawn as EmployerChoice | undefined) ?? nothing;
  if (chosen)
    return (
      <Labelled {...fieldBasics(field)} required hint={words.confirm} group>
        <input type="hidden" name={field.name} value={chosen.id} />
        <Facts
          facts={[
            { label: words.name, value: chosen.name },
            { label: words.code, value: chosen.creditCode ?? words.unknown },
            { label: words.address, value: chosen.address ?? words.unknown },
          ]}
        />
      </Labelled>
    );
  if (employers.length === 0) return null;
  const choices = employers.map(({ id, name, address }) => ({
    value: id,
    label: address ? words.at(name, address) : name,
  }));
  return (
    <ChoiceField
      {...fieldBasics(field)}
      required
      value={textOf(field)}
      choices={[...choices, { value: other, label: words.other }]}
      steers
    />
  );
}
