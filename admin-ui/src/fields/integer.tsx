import { NumberField, NumberInput } from 'react-admin';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

export const integer: FieldWidget = {
  Field: ({ field }) => <NumberField source={field.name} emptyText="—" />,
  Input: (props) => <NumberInput {...inputBasics(props)} step={1} />,
  isNumeric: true,
};
