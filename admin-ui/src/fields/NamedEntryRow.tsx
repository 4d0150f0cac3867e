import Remove from '@mui/icons-material/RemoveCircleOutline';
import { Box, IconButton, MenuItem, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AnswerTitle } from '../../../contract/answerTitle.ts';
import { isNested, type NamedEntry, typedLike } from '../providers/namedEntries.ts';
import { JsonView } from './JsonView.tsx';

type Props = {
  label: string;
  entry: NamedEntry;
  /** Of the form the value came from: its name is not ours to change. */
  title: AnswerTitle | undefined;
  problem: string | undefined;
  onChange: (entry: NamedEntry) => void;
  onRemove: () => void;
  onBlur: () => void;
};

export function NamedEntryRow({ label, entry, title, problem, onChange, onRemove, onBlur }: Props) {
  const translate = useTranslate();
  const { name } = entry;
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '1fr auto', sm: 'minmax(120px, 240px) minmax(0, 1fr) auto' },
        gap: 1,
        alignItems: 'start',
        mb: 1,
      }}
    >
      {title ? (
        <Typography sx={{ fontSize: 14, pt: 1 }} title={name}>
          {title.title}
        </Typography>
      ) : (
        <TextField
          label={translate('huiji.namedValues.name')}
          value={name}
          onChange={({ target }) => onChange({ ...entry, name: target.value })}
          onBlur={onBlur}
          error={Boolean(problem)}
          helperText={problem}
          slotProps={{ htmlInput: { 'aria-label': `${label} ${translate('huiji.namedValues.name')}` } }}
        />
      )}
      <Box sx={{ gridColumn: { xs: '1', sm: '2' }, minWidth: 0 }}>
        <Value label={label} entry={entry} title={title} onChange={onChange} onBlur={onBlur} />
      </Box>
      <IconButton
        onClick={onRemove}
        aria-label={`${translate('huiji.namedValues.remove')} ${title?.title ?? (name || label)}`}
        sx={{ gridRow: '1', gridColumn: { xs: '2', sm: '3' } }}
      >
        <Remove fontSize="small" />
      </IconButton>
    </Box>
  );
}

function Value({ label, entry, title, onChange, onBlur }: Omit<Props, 'problem' | 'onRemove'>) {
  const translate = useTranslate();
  const { value } = entry;
  if (isNested(value)) return <JsonView value={value} />;
  const shared = {
    label: translate('huiji.namedValues.value'),
    onBlur,
    slotProps: {
      htmlInput: { 'aria-label': `${title?.title ?? (entry.name || label)} ${translate('huiji.namedValues.value')}` },
    },
  };
  if (typeof value === 'boolean')
    return (
      <TextField
        {...shared}
        select
        value={String(value)}
        onChange={({ target }) => onChange({ ...entry, value: target.value === 'true' })}
      >
        {['true', 'false'].map((each) => (
          <MenuItem key={each} value={each}>
            {translate(`ra.boolean.${each}`)}
          </MenuItem>
        ))}
      </TextField>
    );
  if (title?.choices)
    return (
      <TextField
        {...shared}
        select
        value={value}
        onChange={({ target }) => onChange({ ...entry, value: target.value })}
      >
        {Object.entries({ [String(value)]: title.words[String(value)] ?? String(value), ...title.choices }).map(
          ([code, word]) => (
            <MenuItem key={code} value={code}>
              {word}
            </MenuItem>
          ),
        )}
      </TextField>
    );
  return (
    <TextField
      {...shared}
      value={value ?? ''}
      onChange={({ target }) => onChange({ ...entry, value: typedLike(target.value, value) })}
      fullWidth
      multiline
    />
  );
}
