import { Alert, Button, Stack } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { Explanation, FlippedVerdict } from '../../../../contract/explanation.ts';
import type { ResourceMeta } from '../../../../contract/meta.ts';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { ActionDialog } from '../../generic/ActionDialog.tsx';
import { actionTitle } from '../../generic/actionTitle.ts';
import { useAct } from '../../generic/useAct.ts';
import { mayDo } from '../../providers/mayDo.ts';
import type { Row } from '../../providers/meta.ts';
import { problemOf } from '../../providers/requestJson.ts';
import { isIn } from '../../providers/states.ts';
import { Aftermath } from './Aftermath.tsx';
import { ApproveDialog } from './ApproveDialog.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { useDecisionKeys } from './useDecisionKeys.ts';
import { undoableKey } from './useUndo.ts';

const decisions = ['approve', 'return', 'reject', 'open', 'handOver', 'confirmCheck', 'object'];
/** Done by one click; the answer may still be a case in progress. */
const atOnce: readonly string[] = ['open', 'confirmCheck'];
const goesOn: readonly string[] = ['open', 'handOver', 'object'];

const agrees: readonly string[] = ['approve', 'confirmCheck'];
const refuses: readonly string[] = ['reject', 'object'];

type Props = {
  resource: ResourceMeta;
  row: Row;
  explanation: Explanation;
  /** What was chosen by key before the case could be seen whole. */
  early: string | undefined;
  onDecided: (row: Row) => void;
};

/** What this reader may do to the case, by click or key. What is plain is approved at once; everything else is asked for twice. */
export function Decisions({ resource, row, explanation, early, onDecided }: Props) {
  const translate = useTranslate();
  const locale = useLocale();
  const queries = useQueryClient();
  const [dialog, setDialog] = useState<string>();
  const [refusal, setRefusal] = useState<unknown>();
  const [flippedNow, setFlippedNow] = useState<readonly FlippedVerdict[]>();
  const { now, may, reviewForm, proposal } = explanation;
  const flipped = flippedNow ?? now;
  const { act, isBusy, conflict } = useAct(resource, {
    inWords: (name, answer) =>
      !goesOn.includes(name) && isIn(resource.path, answer as Row, 'inProgress')
        ? translate('huiji.inbox.sentToSecond')
        : undefined,
    onRefused: (name, error) => {
      const { code, verdicts, problems = [] } = problemOf(error);
      if (name !== 'approve' || (code !== 'flipped' && problems.length === 0)) return false;
      if (code === 'flipped') setFlippedNow(verdicts as FlippedVerdict[]);
      else setRefusal(error);
      setDialog(name);
      return true;
    },
  });
  const possible = decisions.filter(
    (name) => may.includes(name) && (name !== 'handOver' || explanation.colleagues.length > 0),
  );
  const close = () => {
    setDialog(undefined);
    setRefusal(undefined);
  };
  const run = async (name: string, input?: Record<string, unknown>) => {
    if (!(await act(name, row, input))) return;
    close();
    void queries.invalidateQueries({ queryKey: undoableKey });
    if (name !== 'open') onDecided(row);
  };
  const isPlain =
    row.light === 'green' && flipped.length === 0 && !reviewForm && !proposal && explanation.after.approve !== 'atOnce';
  const choose = (name: string) => {
    if (isBusy || !possible.includes(name)) return;
    if (atOnce.includes(name) || (name === 'approve' && isPlain)) run(name);
    else setDialog(name);
  };
  useDecisionKeys(choose);
  const first = useRef(early);
  useEffect(() => {
    const name = first.current;
    first.current = undefined;
    if (name) choose(name);
  });

  if (possible.length === 0) {
    const state = choiceTitle(
      resource.fields.find(({ name }) => name === 'state'),
      row.state,
      locale,
    );
    const isOver = mayDo(resource, 'approve', row) && !isIn(resource.path, row, 'inProgress');
    if (proposal?.isMine) return null;
    return <Alert severity="info">{translate(isOver ? 'huiji.inbox.closed' : 'huiji.inbox.cannot', { state })}</Alert>;
  }
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {possible.map((name) => (
        <Button
          key={name}
          variant={agrees.includes(name) ? 'contained' : 'outlined'}
          color={agrees.includes(name) ? 'success' : refuses.includes(name) ? 'error' : 'inherit'}
          disabled={isBusy}
          onClick={() => choose(name)}
          sx={{ minHeight: 40 }}
        >
          {proposal?.verb === name
            ? translate('huiji.inbox.confirm', { action: actionTitle(name, locale) })
            : actionTitle(name, locale)}
        </Button>
      ))}
      {dialog === 'approve' && (
        <ApproveDialog
          row={row}
          explanation={explanation}
          flipped={flipped}
          refusal={refusal}
          isBusy={isBusy}
          onClose={close}
          onSubmit={(approval) => run('approve', approval)}
        />
      )}
      {dialog === 'handOver' && (
        <HandOverDialog
          resource={resource}
          row={row}
          colleagues={explanation.colleagues}
          isBusy={isBusy}
          onClose={close}
          onSubmit={(input) => run(dialog, input)}
        />
      )}
      {dialog && dialog !== 'approve' && dialog !== 'handOver' && (
        <ActionDialog
          resource={resource}
          name={dialog}
          row={row}
          isBusy={isBusy}
          onClose={close}
          onSubmit={(input) => run(dialog, input)}
          phrases={{ reason: explanation.phrases[dialog] ?? [] }}
        >
          <Aftermath row={row} verb={dialog} after={explanation.after} />
        </ActionDialog>
      )}
      {conflict}
    </Stack>
  );
}
