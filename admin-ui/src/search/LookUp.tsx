import { Alert, Box, Button, Chip, TextField, Typography } from '@mui/material';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { NumberKind } from '../../../contract/search.ts';
import { requestJson, sentenceOf } from '../providers/requestJson.ts';
import { useWords } from '../providers/useWords.ts';
import { Hits } from './Hits.tsx';
import { numberWords, readyReasons, searchWords } from './words.ts';

type Props = { by: NumberKind; number: string; onOpen: () => void };

/** A whole number is looked up only for a reason. */
export function LookUp({ by, number, onOpen }: Props) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () =>
      requestJson('/lookUps', { method: 'POST', send: { by, number, reason } }).then(({ json }) => json),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate();
  };
  return (
    <Box component="form" onSubmit={submit} sx={{ mt: 1 }}>
      <Typography>{words(numberWords[by])}</Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {words(searchWords.audited)}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        {readyReasons.map(words).map((ready) => (
          <Chip key={ready} label={ready} variant="outlined" onClick={() => setReason(ready)} />
        ))}
      </Box>
      <TextField
        label={words(searchWords.why)}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
        required
        fullWidth
        margin="dense"
        slotProps={{ htmlInput: { maxLength: 200 } }}
      />
      <Button type="submit" variant="contained" disabled={isPending || reason.trim().length < 2} sx={{ mt: 1 }}>
        {words(searchWords.lookUp)}
      </Button>
      <Box aria-live="polite" sx={{ mt: 1 }}>
        {error && <Alert severity="error">{sentenceOf(error)}</Alert>}
        {data?.length === 0 && <Typography>{words(searchWords.nobody)}</Typography>}
        {data && <Hits groups={data} onOpen={onOpen} />}
      </Box>
    </Box>
  );
}
