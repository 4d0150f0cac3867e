import { Button } from '@mui/material';
import { useState } from 'react';
import { useLocale } from 'react-admin';
import { isPossible } from '../providers/mayDo.ts';
import type { ResourceMeta, Row } from '../providers/meta.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { ActionResult } from './ActionResult.tsx';
import { useAct } from './useAct.ts';

/** The named actions that are possible on this row, now, for this reader. */
export function ActionButtons({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const locale = useLocale();
  const [asking, setAsking] = useState<string>();
  const { act, isBusy, conflict, result, forgetResult } = useAct(resource);
  const possible = Object.entries(resource.actions).filter(([name, action]) => isPossible(resource, name, action, row));
  return (
    <>
      {possible.map(([name, action]) => (
        <Button
          key={name}
          size="small"
          disabled={isBusy}
          color={action.danger ? 'error' : 'primary'}
          onClick={() => (action.input || action.confirm ? setAsking(name) : act(name, row))}
        >
          {action.title[locale === 'en' ? 'en' : 'zh']}
        </Button>
      ))}
      {asking && resource.actions[asking] && (
        <ActionDialog
          resource={resource}
          name={asking}
          row={row}
          onClose={() => setAsking(undefined)}
          onSubmit={async (input) => {
            if (await act(asking, row, input)) setAsking(undefined);
          }}
          isBusy={isBusy}
        />
      )}
      {conflict}
      {result && <ActionResult name={result.name} value={result.value} onClose={forgetResult} />}
    </>
  );
}
