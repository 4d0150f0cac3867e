import { Alert, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import type { ResourceMeta } from '../../../../contract/meta.ts';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { ActionDialog } from '../../generic/ActionDialog.tsx';
import { actionTitle } from '../../generic/actionTitle.ts';
import { useAct } from '../../generic/useAct.ts';
import { isPossible, mayDo } from '../../providers/mayDo.ts';
import type { Row } from '../../providers/meta.ts';
import { useKeys } from './useKeys.ts';

const keys: Record<string, string> = { a: 'approve', r: 'return', x: 'reject', o: 'open' };
const decisions = ['approve', 'return', 'reject'];

/** 通过, 退回, 不通过: by click or key. A green case is approved at once; any other approval is asked for twice. */
export function DecisionBar({
  resource,
  row,
  onDecided,
}: {
  resource: ResourceMeta;
  row: Row;
  onDecided: (row: Row) => void;
}) {
  const translate = useTranslate();
  const locale = useLocale();
  const [dialog, setDialog] = useState<string>();
  const { act, isBusy, conflict } = useAct(resource);
  const possible = [...decisions, 'open'].filter((name) => {
    const action = resource.actions[name];
    return action && isPossible(resource, name, action, row);
  });
  const run = async (name: string, input?: Record<string, unknown>) => {
    if (!(await act(name, row, input))) return;
    setDialog(undefined);
    if (name !== 'open') onDecided(row);
  };
  const choose = (name: string) => {
    if (isBusy || !possible.includes(name)) return;
    if (name === 'open' || (name === 'approve' && row.light === 'green')) run(name);
    else setDialog(name);
  };
  useKeys(Object.fromEntries(Object.entries(keys).map(([key, name]) => [key, () => choose(name)])));

  if (possible.length === 0) {
    const state = choiceTitle(
      resource.fields.find(({ name }) => name === 'state'),
      row.state,
      locale,
    );
    const reason = mayDo(resource, 'approve', row)
      ? translate('huiji.inbox.closed', { state })
      : translate('huiji.inbox.cannot');
    return <Alert severity="info">{reason}</Alert>;
  }
  return (
    <Stack direction="row" spacing={1} useFlexGap sx={{ flexWrap: 'wrap' }}>
      {possible.map((name) => (
        <Button
          key={name}
          variant={name === 'approve' ? 'contained' : 'outlined'}
          color={name === 'approve' ? 'success' : name === 'reject' ? 'error' : 'inherit'}
          disabled={isBusy}
          onClick={() => choose(name)}
          sx={{ minHeight: 40 }}
        >
          {actionTitle(name, locale)}
        </Button>
      ))}
      {dialog && (
        <ActionDialog
          resource={resource}
          name={dialog}
          row={row}
          isBusy={isBusy}
          onClose={() => setDialog(undefined)}
          onSubmit={(input) => run(dialog, input)}
        />
      )}
      {conflict}
    </Stack>
  );
}
