import { Button, Stack } from '@mui/material';
import { useState } from 'react';
import { Confirm, useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { currentMeta, type Row } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { isIn } from '../../providers/states.ts';

type Props = {
  row: Row;
  /** The record that it is about; a case about the person himself is gone on with on the member pages. */
  subject: { resource: string; id: string } | null;
};

/** What may be done to a case by whoever began it: taken back while nobody reviews it, corrected and submitted again. */
export function OwnCase({ row, subject }: Props) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [isAsking, setAsking] = useState(false);
  const withdraw = () =>
    requestJson(`/public/applications/${row.id}/withdraw`, { method: 'POST', send: {} })
      .then(() => notify('huiji.begin.withdrawn', { type: 'success' }))
      .catch((error) => notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 }))
      .finally(() => {
        setAsking(false);
        refresh();
      });
  if (!subject || row.begunById !== currentMeta()?.me.id) return null;
  return (
    <Stack direction="row" spacing={1} sx={{ mb: 1 }}>
      {isIn('applications', row, 'todo') && (
        <Button variant="contained" component={Link} to={`/begin/${row.process}/${subject.resource}/${subject.id}`}>
          {translate('huiji.begin.again')}
        </Button>
      )}
      {row.state === 'submitted' && (
        <Button variant="outlined" onClick={() => setAsking(true)}>
          {translate('huiji.begin.withdraw')}
        </Button>
      )}
      <Confirm
        isOpen={isAsking}
        title={translate('huiji.begin.withdraw')}
        content={translate('huiji.begin.withdrawConfirm')}
        onConfirm={withdraw}
        onClose={() => setAsking(false)}
      />
    </Stack>
  );
}
