import { Alert, Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** What will happen, in sentences, before somebody says yes. */
export function Foreseen({ sentences }: { sentences: readonly string[] }) {
  const translate = useTranslate();
  if (sentences.length === 0) return null;
  return (
    <Alert severity="info" icon={false} sx={{ my: 1 }}>
      <Typography component="h4" variant="subtitle2">
        {translate('huiji.form.willHappen')}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </Box>
    </Alert>
  );
}
