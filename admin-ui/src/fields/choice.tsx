import { AutocompleteInput, FunctionField, SelectArrayInput, SelectInput, TextInput, useLocale } from 'react-admin';
import { ColorChip } from './ColorChip.tsx';
import { choiceTitle } from './choiceTitle.ts';
import type { FieldWidget } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';

const long = 12;

export const choice: FieldWidget = {
  Field: function ChoiceText({ field }) {
    const locale = useLocale();
    return (
      <FunctionField
        render={(row) => {
          const value = row[field.name];
          if (value === null || value === undefined || value === '') return '—';
          const title = choiceTitle(field, value, locale);
          const color = field.choices?.find((each) => each.value === value)?.color;
          return color ? <ColorChip color={color} label={title} /> : title;
        }}
      />
    );
  },
  Input: function ChoiceInput(props) {
    const locale = useLocale();
    if (!props.field.choices) return <TextInput {...inputBasics(props)} />;
    const choices = props.field.choices.map(({ value, zh, en }) => ({
      id: value,
      name: locale === 'en' ? en || zh : zh,
    }));
    const shared = { ...inputBasics(props), choices, translateChoice: false, parse: (value: string) => value || null };
    return choices.length > long ? <AutocompleteInput {...shared} /> : <SelectInput {...shared} />;
  },
  Filter: function ChoiceFilter(props) {
    const locale = useLocale();
    const { field, source = field.name, size } = props;
    if (!field.choices) return <TextInput {...inputBasics(props)} />;
    const choices = field.choices.map(({ value, zh, en }) => ({ id: value, name: locale === 'en' ? en || zh : zh }));
    return (
      <SelectArrayInput
        source={source}
        choices={choices}
        size={size}
        translateChoice={false}
        format={(value) => (value === undefined || value === null || value === '' ? [] : [value].flat())}
        sx={{ minWidth: 140 }}
      />
    );
  },
};
