import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { NamedRows } from '../fields/NamedRows.tsx';
import type { Row } from '../providers/meta.ts';
import { useWriting } from '../providers/useWriting.ts';
import { useFormFields } from './useFormFields.ts';

type Props = {
  resource: ResourceMeta;
  row: Row;
  title: string;
  max: number | undefined;
  value: Record<string, string>;
  onChange: (notes: Record<string, string>) => void;
};

/** One note for each field of the form that was filled in, below what was answered. */
export function NoteFields({ resource, row, title, max, value, onChange }: Props) {
  const translate = useTranslate();
  const writing = useWriting();
  const fields = useFormFields(resource, row);
  if (fields.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2 }}>
      <Typography component="legend" variant="subtitle2" sx={{ mb: 1 }}>
        {writing.labelled(title, translate('huiji.action.notes'))}
      </Typography>
      {fields.map((field) => (
        <Box key={field.name} sx={{ mb: 1 }}>
          <NamedRows rows={[field]} />
          <TextField
            value={value[field.name] ?? ''}
            onChange={({ target }) => onChange({ ...value, [field.name]: target.value })}
            fullWidth
            margin="none"
            size="small"
            placeholder={translate('huiji.action.note')}
            slotProps={{ htmlInput: { maxLength: max, 'aria-label': field.title } }}
          />
        </Box>
      ))}
    </Box>
  );
}
