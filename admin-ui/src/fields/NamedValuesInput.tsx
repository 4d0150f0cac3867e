import Add from '@mui/icons-material/Add';
import { Box, Button, FormControl, FormHelperText, FormLabel } from '@mui/material';
import { useInput, useLocale, useTranslate } from 'react-admin';
import type { AnswerTitle } from '../../../contract/answerTitle.ts';
import { entriesOf, type NamedEntry, problemIn } from '../providers/namedEntries.ts';
import type { InputProps } from './fieldWidget.ts';
import { inputBasics } from './inputBasics.ts';
import { NamedEntryRow } from './NamedEntryRow.tsx';

/** Rows of a name and a value, to be added, changed and taken away; the server gets the object they make. */
export function NamedValuesInput({ titles = [], ...props }: InputProps & { titles?: AnswerTitle[] | undefined }) {
  const translate = useTranslate();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const { source, validate } = inputBasics(props);
  const areWhole = (value: unknown) => {
    const entries = entriesOf(value);
    const problem = entries.map((entry) => problemIn(entries, entry)).find(Boolean);
    return problem && translate(`huiji.namedValues.${problem}`);
  };
  const { field, fieldState } = useInput({ source, validate: [...validate, areWhole], defaultValue: {} });
  const entries = entriesOf(field.value);
  const change = (at: number, entry: NamedEntry) =>
    field.onChange(entries.map((each, index) => (index === at ? entry : each)));
  const refused = fieldState.error?.type === 'server' ? fieldState.error.message : areWhole(field.value);
  const label = props.field.title[locale];
  return (
    <FormControl component="fieldset" error={fieldState.invalid} fullWidth sx={{ mb: 2 }}>
      <FormLabel component="legend" sx={{ fontSize: 14, mb: 1 }}>
        {label}
      </FormLabel>
      {entries.length === 0 && (
        <Box sx={{ fontSize: 14, color: 'text.secondary' }}>{translate('huiji.namedValues.none')}</Box>
      )}
      {entries.map((entry, index) => {
        const problem = problemIn(entries, entry);
        return (
          <NamedEntryRow
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no other identity while its name is being typed
            key={index}
            label={`${label} ${index + 1}`}
            entry={entry}
            title={titles.find(({ name }) => name === entry.name)}
            problem={problem && fieldState.isTouched ? translate(`huiji.namedValues.${problem}`) : undefined}
            onChange={(changed) => change(index, changed)}
            onRemove={() => field.onChange(entries.filter((_, other) => other !== index))}
            onBlur={field.onBlur}
          />
        );
      })}
      <Box>
        <Button size="small" startIcon={<Add />} onClick={() => field.onChange([...entries, { name: '', value: '' }])}>
          {translate('huiji.namedValues.add')}
        </Button>
      </Box>
      <FormHelperText>{fieldState.error?.message ? refused : props.helperText}</FormHelperText>
    </FormControl>
  );
}
