import { Box, Paper, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { actionTitle } from '../../generic/actionTitle.ts';
import { decisionKeys } from './useDecisionKeys.ts';

const moves = { j: 'next', k: 'previous', '?': 'help' };

export function KeyHelp() {
  const translate = useTranslate();
  const locale = useLocale();
  const keys = [
    ...Object.entries(moves).map(([key, name]) => [key, translate(`huiji.inbox.keyHelp.${name}`)]),
    ...Object.entries(decisionKeys).map(([key, name]) => [key, actionTitle(name, locale)]),
  ];
  return (
    <Paper role="note" sx={{ p: 2, mb: 1 }}>
      <Typography variant="subtitle2">{translate('huiji.inbox.keys')}</Typography>
      <Box component="dl" sx={{ m: 0, mt: 1, display: 'flex', flexWrap: 'wrap', gap: 2, fontSize: 14 }}>
        {keys.map(([key, title]) => (
          <Box key={key} sx={{ display: 'flex', gap: 0.75 }}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <Box component="dd" sx={{ m: 0 }}>
              {title}
            </Box>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
