import { Button } from '@mui/material';
import { useState } from 'react';
import { useLocale } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { isPossible } from '../providers/mayDo.ts';
import type { Row } from '../providers/meta.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { ActionResult } from './ActionResult.tsx';
import { useAct } from './useAct.ts';

/** The named actions that are possible on this row, now, for this reader; what is dangerous stands last and apart. */
export function ActionButtons({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const locale = useLocale();
  const [dialog, setDialog] = useState<string>();
  const { act, isBusy, conflict, result, forgetResult } = useAct(resource);
  const possible = Object.entries(resource.actions)
    .filter(([name, action]) => isPossible(resource, name, action, row))
    .sort(([, one], [, other]) => Number(one.danger ?? false) - Number(other.danger ?? false));
  return (
    <>
      {possible.map(([name, action]) => (
        <Button
          key={name}
          size="small"
          disabled={isBusy}
          color={action.danger ? 'error' : 'primary'}
          sx={action.danger ? { ml: 3 } : undefined}
          onClick={() => (action.input || action.confirm ? setDialog(name) : act(name, row))}
        >
          {action.title[locale === 'en' ? 'en' : 'zh']}
        </Button>
      ))}
      {dialog && resource.actions[dialog] && (
        <ActionDialog
          resource={resource}
          name={dialog}
          row={row}
          onClose={() => setDialog(undefined)}
          onSubmit={async (input) => {
            if (await act(dialog, row, input)) setDialog(undefined);
          }}
          isBusy={isBusy}
        />
      )}
      {conflict}
      {result && <ActionResult path={resource.path} name={result.name} value={result.value} onClose={forgetResult} />}
    </>
  );
}
