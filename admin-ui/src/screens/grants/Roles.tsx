import { Box, Paper, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { RolePowers } from './RolePowers.tsx';
import { useRoles } from './useRoles.ts';

/** Above the list of grants: every role and what it allows, folded to a line each. */
export function Roles() {
  const translate = useTranslate();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const { data } = useRoles();
  if (!data) return null;
  return (
    <Paper component="section" sx={{ p: 2, my: 1 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('huiji.roles.title')}
      </Typography>
      {data.map(({ role, title }) => (
        <Box
          component="details"
          key={role}
          sx={{ py: 0.5, borderTop: 1, borderColor: 'divider', '& summary': { cursor: 'pointer', py: 0.5 } }}
        >
          <summary>{title[locale]}</summary>
          <RolePowers role={role} />
        </Box>
      ))}
    </Paper>
  );
}
