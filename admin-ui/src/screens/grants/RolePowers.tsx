import { Alert, Box, Typography } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { sentenceOf } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { useRoles } from './useRoles.ts';

/** What a role lets its holder do, in sentences, and which roles he cannot hold besides. */
export function RolePowers({ role }: { role: string }) {
  const translate = useTranslate();
  const writing = useWriting();
  const locale = useLocale() === 'en' ? 'en' : 'zh';
  const { data, error } = useRoles();
  if (error) return <Alert severity="error">{sentenceOf(error)}</Alert>;
  const found = data?.find((each) => each.role === role);
  if (!found) return null;
  return (
    <Box sx={{ fontSize: 14, mb: 2 }}>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {found.powers.map((power) => (
          <li key={power.zh}>{power[locale]}</li>
        ))}
      </Box>
      {found.apart.length > 0 && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('huiji.roles.apart', {
            roles: writing.list(found.apart.map((each) => each[locale])),
          })}
        </Typography>
      )}
    </Box>
  );
}
