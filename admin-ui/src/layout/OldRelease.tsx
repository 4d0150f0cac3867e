import { Alert, Button } from '@mui/material';
import { useSyncExternalStore } from 'react';
import { useTranslate } from 'react-admin';
import { isOld, onOld } from '../providers/release.ts';

/** That the server holds a newer release ready than the page was opened with. */
export function OldRelease() {
  const translate = useTranslate();
  if (!useSyncExternalStore(onOld, isOld)) return null;
  return (
    <Alert
      severity="info"
      sx={{ my: 1 }}
      action={
        <Button color="inherit" size="small" onClick={() => window.location.reload()}>
          {translate('huiji.release.reload')}
        </Button>
      }
    >
      {translate('huiji.release.old')}
    </Alert>
  );
}
