import {
  Box,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  MenuItem,
  TextField,
} from '@mui/material';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { InputSchema, ResourceMeta } from '../../../contract/meta.ts';
import type { FieldProblem } from '../../../contract/problem.ts';
import type { Row } from '../providers/meta.ts';
import { useWriting } from '../providers/useWriting.ts';
import { Consequences } from './Consequences.tsx';
import { NoteFields } from './NoteFields.tsx';
import { Phrases } from './Phrases.tsx';
import { ReferenceProperty } from './ReferenceProperty.tsx';
import { inputOf, Refusals } from './Refusals.tsx';

type Values = Record<string, unknown>;
type Props = {
  resource: ResourceMeta;
  name: string;
  row: Row;
  isBusy: boolean;
  /** Why it was refused, by input. */
  problems?: readonly FieldProblem[];
  onClose: () => void;
  onSubmit: (input: Values) => void;
  /** Texts to pick from, by the input they are for. */
  phrases?: { [input: string]: readonly string[] };
  /** Values to choose from, by the input they are for, where they are known only at the moment. */
  choices?: { [input: string]: readonly { value: string; label: string }[] };
  /** What is said before anything is asked. */
  children?: ReactNode;
};

/** Asks what an action needs to know: one input for each property of its JSON Schema. */
export function ActionDialog({
  resource,
  name,
  row,
  isBusy,
  problems = [],
  onClose,
  onSubmit,
  phrases,
  choices,
  children,
}: Props) {
  const translate = useTranslate();
  const writing = useWriting();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const [values, setValues] = useState<Values>({});
  const action = resource.actions[name];
  const [mayGoOn, setMayGoOn] = useState(!action?.counted);
  const schema = action?.input;
  const [wasSent, setWasSent] = useState(false);
  const set = (key: string, value: unknown) => setValues({ ...values, [key]: value });
  /** What the browser would say in its own language, in that of the reader. */
  const problemOf = (key: string, { minLength = 0 }: InputSchema): string | undefined => {
    const { length } = String(values[key] ?? '');
    if (length === 0) return schema?.required?.includes(key) ? translate('ra.validation.required') : undefined;
    return length < minLength ? translate('ra.validation.minLength', { min: minLength }) : undefined;
  };
  const refusedOf = (key: string) => problems.filter(({ path }) => inputOf(path) === key);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setWasSent(true);
    if (Object.entries(schema?.properties ?? {}).every(([key, property]) => !problemOf(key, property)))
      onSubmit(filled(values));
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="action-title">
      <form onSubmit={submit} noValidate>
        <DialogTitle id="action-title">{action?.title[locale]}</DialogTitle>
        <DialogContent>
          {action?.confirm && <DialogContentText sx={{ mb: 1 }}>{action.confirm[locale]}</DialogContentText>}
          {children}
          {action?.counted && <Consequences resource={resource} row={row} name={name} onCounted={setMayGoOn} />}
          {Object.entries(schema?.properties ?? {}).map(([key, property], index) =>
            property.type === 'object' ? (
              <NoteFields
                key={key}
                resource={resource}
                row={row}
                title={titleOf(property, locale) ?? key}
                max={maxOf(property)}
                value={(values[key] as Record<string, string>) ?? {}}
                onChange={(notes) => set(key, notes)}
              />
            ) : property['x-reference'] ? (
              <ReferenceProperty
                key={key}
                path={String(property['x-reference'])}
                title={titleOf(property, locale) ?? key}
                value={values[key]}
                error={(wasSent && problemOf(key, property)) || refusedOf(key)[0]?.message}
                filter={(property['x-filter'] as Record<string, unknown>) ?? {}}
                onChange={(id) => set(key, id)}
              />
            ) : (
              <Box key={key}>
                <TextField
                  label={titleOf(property, locale) ?? key}
                  value={values[key] ?? ''}
                  onChange={({ target }) => set(key, target.value)}
                  required={schema?.required?.includes(key) ?? false}
                  error={(wasSent && Boolean(problemOf(key, property))) || refusedOf(key).length > 0}
                  helperText={wasSent && problemOf(key, property)}
                  autoFocus={index === 0}
                  fullWidth
                  margin="dense"
                  multiline={(property.maxLength ?? 0) > 100}
                  minRows={(property.maxLength ?? 0) > manyLines ? 8 : 2}
                  maxRows={12}
                  select={property.oneOf !== undefined || choices?.[key] !== undefined}
                  type={property.format === 'date' ? 'date' : 'text'}
                  slotProps={{ htmlInput: { maxLength: property.maxLength } }}
                >
                  {property.oneOf?.map((option) => (
                    <MenuItem key={option.const} value={option.const}>
                      {titleOf(option, locale)}
                    </MenuItem>
                  )) ??
                    choices?.[key]?.map(({ value, label }) => (
                      <MenuItem key={value} value={value}>
                        {label}
                      </MenuItem>
                    ))}
                </TextField>
                <Refusals problems={refusedOf(key)} />
                <Phrases
                  phrases={phrases?.[key] ?? []}
                  onPick={(phrase) =>
                    set(key, writing.sentences([...(values[key] ? [String(values[key])] : []), phrase]))
                  }
                />
              </Box>
            ),
          )}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button
            type="submit"
            variant="contained"
            color={action?.danger ? 'error' : 'primary'}
            disabled={isBusy || !mayGoOn}
          >
            {action?.title[locale] ?? translate('ra.action.confirm')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** From so many characters on, what is typed is a list rather than a sentence. */
const manyLines = 5000;

type Titled = { title?: string; 'x-en'?: string };
const titleOf = (titled: Titled, locale: 'zh' | 'en') => (locale === 'en' ? titled['x-en'] : titled.title);

const maxOf = ({ additionalProperties }: InputSchema) =>
  typeof additionalProperties === 'object' ? additionalProperties.maxLength : undefined;

/** Empty inputs are not sent: the server would take them for values. */
function filled(values: Values): Values {
  const kept = Object.entries(values).map(([key, value]) => [key, isMap(value) ? filled(value) : value] as const);
  return Object.fromEntries(
    kept.filter(([, value]) => (isMap(value) ? Object.keys(value).length > 0 : String(value ?? '').trim() !== '')),
  );
}

const isMap = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
