import { Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { FieldDiff } from './FieldDiff.tsx';

type Values = Record<string, unknown>;
type Props = {
  resource: ResourceMeta;
  mine: Values;
  theirs: Values | undefined;
  message: string;
  /** What did not take effect. */
  during: 'edit' | 'action';
  onReload: () => void;
};

/** Two people at once: what the server said, both versions side by side, and the way on. */
export function ConflictDialog({ resource, mine, theirs, message, during, onReload }: Props) {
  const translate = useTranslate();
  const words = `huiji.${during}`;
  // Compare only what the server sent: a partial version is not a version with empty fields.
  const opened =
    theirs &&
    Object.fromEntries(
      Object.keys(theirs)
        .filter((name) => name in mine)
        .map((name) => [name, mine[name]]),
    );
  return (
    <Dialog open maxWidth="md" fullWidth aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">{translate(`${words}.conflictTitle`)}</DialogTitle>
      <DialogContent>
        <DialogContentText>{message}</DialogContentText>
        <DialogContentText>{translate(`${words}.conflict`)}</DialogContentText>
        {theirs && (
          <FieldDiff
            resource={resource}
            id={String(mine.id ?? theirs.id ?? '')}
            before={opened}
            after={theirs}
            beforeTitle={translate(`${words}.mine`)}
            afterTitle={translate(`${words}.theirs`)}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={onReload} autoFocus>
          {translate(`${words}.reload`)}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
