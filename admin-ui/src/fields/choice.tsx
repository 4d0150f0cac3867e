import { Chip } from '@mui/material';
import { AutocompleteInput, FunctionField, SelectInput, TextInput, useLocale } from 'react-admin';
import { choiceColor } from './choiceColor.ts';
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
          const color = choiceColor(field.name, String(value));
          return color ? <Chip size="small" variant="outlined" color={color} label={title} /> : title;
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
};
