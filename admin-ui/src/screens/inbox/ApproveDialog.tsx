import { Alert, Button, Dialog, DialogActions, DialogContent, DialogTitle, TextField } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Explanation, FlippedVerdict } from '../../../../contract/explanation.ts';
import type { FormToFill } from '../../../../contract/formToFill.ts';
import { type Answers, answersTo } from '../../forms/answers.ts';
import { Foreseen } from '../../forms/Foreseen.tsx';
import { FormFields } from '../../forms/FormFields.tsx';
import { problemsOf } from '../../forms/problemsOf.ts';
import { useShownFields } from '../../forms/useShownFields.ts';
import { actionTitle } from '../../generic/actionTitle.ts';
import type { Row } from '../../providers/meta.ts';
import { Aftermath } from './Aftermath.tsx';
import { FlippedVerdicts } from './FlippedVerdicts.tsx';

export type Approval = { reason?: string; data?: Record<string, unknown>; flipped?: true };
type Props = {
  row: Row;
  explanation: Explanation;
  /** What the rules say differently today; going on in spite of it needs a reason. */
  flipped: readonly FlippedVerdict[];
  /** How the last try was refused. */
  refusal: unknown;
  isBusy: boolean;
  onClose: () => void;
  onSubmit: (approval: Approval) => void;
};

const nothing: FormToFill = { title: '', hash: '', fields: [] };

/** Before a case is approved: what will happen, what has flipped since, what the reviewer has to fill in. */
export function ApproveDialog({ row, explanation, flipped, refusal, isBusy, onClose, onSubmit }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const [reason, setReason] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const { preview, reviewForm, proposal } = explanation;
  const form = reviewForm ?? nothing;
  const shown = useShownFields(form, answers);
  const { atFields, otherwise } = problemsOf(refusal, shown);
  const hasFlipped = flipped.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit({
      ...(reason.trim() ? { reason: reason.trim() } : {}),
      ...(reviewForm && !proposal ? { data: answersTo(shown, answers) } : {}),
      ...(hasFlipped ? { flipped: true } : {}),
    });
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="approve-title">
      <form onSubmit={submit} noValidate={!hasFlipped}>
        <DialogTitle id="approve-title">{actionTitle('approve', locale)}</DialogTitle>
        <DialogContent>
          <Foreseen sentences={preview} />
          <Aftermath row={row} verb="approve" after={explanation.after} />
          <FlippedVerdicts verdicts={flipped} />
          {!proposal && (
            <FormFields
              fields={shown}
              answers={answers}
              problems={atFields}
              unionId={row.unionId}
              onChange={(name, answer) => setAnswers({ ...answers, [name]: answer })}
            />
          )}
          <TextField
            label={translate(hasFlipped ? 'huiji.inbox.flippedReason' : 'huiji.inbox.remark')}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            required={hasFlipped}
            fullWidth
            multiline
            minRows={2}
            margin="dense"
            slotProps={{ htmlInput: { maxLength: 500 } }}
          />
          {Boolean(refusal) && otherwise && <Alert severity="error">{otherwise}</Alert>}
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose}>{translate('ra.action.cancel')}</Button>
          <Button type="submit" variant="contained" color="success" disabled={isBusy}>
            {translate(hasFlipped ? 'huiji.inbox.approveAnyway' : 'huiji.inbox.approve')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
