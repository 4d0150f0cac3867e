import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  List,
  ListItem,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm, Link, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { BulkResult } from '../../../../contract/bulk.ts';
import type { Row } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { undoableKey, useUndo } from './useUndo.ts';

const sampleSize = 3;

/** Approves the green ones chosen, lists what was refused and why, and draws a sample to be looked at again. */
export function BulkApprove({ ids, rows, onDone }: { ids: string[]; rows: Row[]; onDone: () => void }) {
  const translate = useTranslate();
  const writing = useWriting();
  const notify = useNotify();
  const refresh = useRefresh();
  const queries = useQueryClient();
  const { undo, isBusy: isUndoing } = useUndo();
  const [isConfirming, setConfirming] = useState(false);
  /** Of when the question was asked: while its dialog fades away, nothing is chosen any more. */
  const [count, setCount] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<BulkResult & { names: Record<string, string> }>();
  const approve = async () => {
    setBusy(true);
    try {
      const { json } = await requestJson('/applications/approve', { method: 'POST', send: { ids } });
      setAnswer({
        ...json,
        names: Object.fromEntries(rows.map((row) => [row.id, `${row.applicantName} ${row.number ?? ''}`])),
      });
      onDone();
      refresh();
      await queries.invalidateQueries({ queryKey: undoableKey });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 });
    } finally {
      setBusy(false);
      setConfirming(false);
    }
  };
  const nameOf = (id: string) => answer?.names[id] ?? id;
  return (
    <>
      <Button
        variant="contained"
        size="small"
        disabled={ids.length === 0 || isBusy}
        onClick={() => {
          setCount(ids.length);
          setConfirming(true);
        }}
        title={translate('huiji.inbox.bulkHint')}
      >
        {translate('huiji.inbox.bulk', { count: ids.length })}
      </Button>
      <Confirm
        isOpen={isConfirming}
        loading={isBusy}
        title={translate('huiji.inbox.bulk', { count })}
        content={translate('huiji.inbox.bulkConfirm', { count })}
        onConfirm={approve}
        onClose={() => setConfirming(false)}
      />
      {answer && (
        <Dialog open onClose={() => setAnswer(undefined)} fullWidth maxWidth="sm" aria-labelledby="bulk-title">
          <DialogTitle id="bulk-title">
            {translate('huiji.inbox.bulkApproved', { count: answer.approved.length })}
          </DialogTitle>
          <DialogContent>
            {answer.refused.length > 0 && (
              <>
                <DialogContentText>
                  {translate('huiji.inbox.bulkRefused', { count: answer.refused.length })}
                </DialogContentText>
                <List dense>
                  {answer.refused.map(({ id, why }) => (
                    <ListItem key={id}>{writing.labelled(nameOf(id), why)}</ListItem>
                  ))}
                </List>
              </>
            )}
            {answer.approved.length > 0 && (
              <>
                <DialogContentText>{translate('huiji.inbox.after.held')}</DialogContentText>
                <DialogContentText>{translate('huiji.inbox.sample')}</DialogContentText>
                <List dense>
                  {sample(answer.approved).map((id) => (
                    <ListItem key={id}>
                      <Link to={`/inbox/${id}?queue=reviewed`} onClick={() => setAnswer(undefined)}>
                        {nameOf(id)}
                      </Link>
                    </ListItem>
                  ))}
                </List>
              </>
            )}
          </DialogContent>
          <DialogActions>
            {answer.approved.length > 0 && (
              <Button
                color="error"
                disabled={isUndoing}
                onClick={() => undo(answer.approved).then(() => setAnswer(undefined))}
              >
                {translate('huiji.inbox.undoAll')}
              </Button>
            )}
            <Button onClick={() => setAnswer(undefined)} autoFocus>
              {translate('ra.action.close')}
            </Button>
          </DialogActions>
        </Dialog>
      )}
    </>
  );
}

/** Spread over the batch and the same at every drawing of the dialog. */
const sample = (ids: string[]) => {
  const step = Math.max(1, Math.floor(ids.length / sampleSize));
  return ids.filter((_, index) => index % step === 0).slice(0, sampleSize);
};
