import { NumberField, NumberInput, useLocale } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const integer: FieldWidget = {
  Field: function Count({ field }) {
    return <NumberField source={field.name} emptyText="—" locales={useLocale()} />;
  },
  Input: (props) => <NumberInput {...inputBasics(props)} step={1} />,
  isNumeric: true,
};
