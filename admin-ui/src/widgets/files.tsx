import AttachFile from '@mui/icons-material/AttachFile';
import { Box, Button, Chip, FormControl, FormHelperText, FormLabel } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { requestJson, sentenceOf } from '../providers/requestJson.ts';
import type { FormWidgetProps } from './formWidget.ts';

type StoredFile = { id: string; name: string };
const most = 10;

/** Keeps the content as it is; what it is, the server finds out. */
const upload = (file: File): Promise<StoredFile> =>
  requestJson(`/files?${new URLSearchParams({ name: file.name })}`, {
    method: 'POST',
    body: file,
    headers: new Headers({ 'Content-Type': 'application/octet-stream' }),
  }).then(({ json: { id, name } }) => ({ id, name }));

export function Input({ field, value, onChange, error, disabled }: FormWidgetProps) {
  const translate = useTranslate();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const files = Array.isArray(value) ? (value as StoredFile[]) : [];
  const put = (next: StoredFile[]) => onChange(next.length > 0 ? next : undefined);
  const add = async (chosen: readonly File[]) => {
    setBusy(true);
    setProblem(undefined);
    const added: StoredFile[] = [];
    try {
      for (const file of chosen.slice(0, most - files.length)) added.push(await upload(file));
    } catch (failure) {
      setProblem(sentenceOf(failure));
    }
    put([...files, ...added]);
    setBusy(false);
  };
  const says = problem ?? error ?? field.hint;
  return (
    <FormControl component="fieldset" error={Boolean(problem ?? error)} fullWidth margin="dense">
      <FormLabel component="legend" required={field.required ?? false} sx={{ fontSize: 12 }}>
        {field.title}
      </FormLabel>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        {files.map((file) => (
          <Chip
            key={file.id}
            label={file.name}
            component="a"
            href={`/api/files/${file.id}/content`}
            target="_blank"
            clickable
            disabled={disabled ?? false}
            onDelete={() => put(files.filter(({ id }) => id !== file.id))}
          />
        ))}
        <Button
          component="label"
          size="small"
          startIcon={<AttachFile />}
          disabled={disabled || isBusy || files.length >= most}
        >
          {translate('huiji.form.upload')}
          <input
            type="file"
            hidden
            multiple
            onChange={({ target }) => {
              void add([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        </Button>
      </Box>
      {says && <FormHelperText>{says}</FormHelperText>}
    </FormControl>
  );
}
