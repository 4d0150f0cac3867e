import { Box, Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

const keys = { j: 'next', k: 'previous', a: 'approve', r: 'return', x: 'reject', o: 'open', '?': 'help' };

export function KeyHelp() {
  const translate = useTranslate();
  return (
    <Paper role="note" sx={{ p: 2, mb: 1 }}>
      <Typography variant="subtitle2">{translate('huiji.inbox.keys')}</Typography>
      <Box component="dl" sx={{ m: 0, mt: 1, display: 'flex', flexWrap: 'wrap', gap: 2, fontSize: 14 }}>
        {Object.entries(keys).map(([key, name]) => (
          <Box key={key} sx={{ display: 'flex', gap: 0.75 }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <Box component="dd" sx={{ m: 0 }}>
              {translate(`huiji.inbox.keyHelp.${name}`)}
            </Box>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
