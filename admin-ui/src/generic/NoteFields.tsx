import { Box, TextField, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import type { Row } from '../providers/meta.ts';
import { useFormFields } from './useFormFields.ts';

type Props = {
  resource: ResourceMeta;
  row: Row;
  title: string;
  max: number | undefined;
  value: Record<string, string>;
  onChange: (notes: Record<string, string>) => void;
};

/** One note for each field of the form that was filled in. */
export function NoteFields({ resource, row, title, max, value, onChange }: Props) {
  const translate = useTranslate();
  const fields = useFormFields(resource, row);
  if (fields.length === 0) return null;
  return (
    <Box component="fieldset" sx={{ border: 0, p: 0, m: 0, mt: 2 }}>
      <Typography component="legend" variant="subtitle2">
        {`${title}：${translate('huiji.action.notes')}`}
      </Typography>
      {fields.map((field) => (
        <TextField
          key={field.name}
          label={field.title}
          value={value[field.name] ?? ''}
          onChange={({ target }) => onChange({ ...value, [field.name]: target.value })}
          fullWidth
          margin="dense"
          size="small"
          slotProps={{ htmlInput: { maxLength: max } }}
        />
      ))}
    </Box>
  );
}
