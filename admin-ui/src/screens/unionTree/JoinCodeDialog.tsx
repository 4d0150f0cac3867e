import { Button, Dialog, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { JoinCode as Code } from '../../../../contract/joinCode.ts';
import { JoinCode } from './JoinCode.tsx';

/** The code where it was asked for by a button on a union's page. */
export function JoinCodeDialog({ value, onClose }: { value: unknown; onClose: () => void }) {
  const translate = useTranslate();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="xs" aria-labelledby="join-title">
      <DialogTitle id="join-title">{translate('huiji.joinCode.title')}</DialogTitle>
      <JoinCode code={value as Code}>
        <Button onClick={onClose} autoFocus>
          {translate('ra.action.close')}
        </Button>
      </JoinCode>
    </Dialog>
  );
}
