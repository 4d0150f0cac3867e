import { Button } from '@mui/material';
import { useState } from 'react';
import { useLocale } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import type { FieldProblem } from '../../../contract/problem.ts';
import { isPossible } from '../providers/mayDo.ts';
import type { Row } from '../providers/meta.ts';
import { problemOf } from '../providers/requestJson.ts';
import { ActionDialog } from './ActionDialog.tsx';
import { ActionResult } from './ActionResult.tsx';
import { inputOf } from './Refusals.tsx';
import { useAct } from './useAct.ts';

/** The named actions that are possible on this row, now, for this reader; what is dangerous stands last and apart. */
export function ActionButtons({ resource, row }: { resource: ResourceMeta; row: Row }) {
  const locale = useLocale();
  const [dialog, setDialog] = useState<string>();
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  /** What is wrong with an input is said below it, and stays to be read. */
  const onRefused = (name: string, error: unknown): boolean => {
    const asked = Object.keys(resource.actions[name]?.input?.properties ?? {});
    const found = (problemOf(error).problems ?? []).filter(({ path }) => asked.includes(inputOf(path)));
    setProblems(found);
    return found.length > 0;
  };
  const { act, isBusy, conflict, result, forgetResult } = useAct(resource, { onRefused });
  const open = (name?: string) => {
    setProblems([]);
    setDialog(name);
  };
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
          onClick={() => (action.input || action.confirm ? open(name) : act(name, row))}
        >
          {action.title[locale === 'en' ? 'en' : 'zh']}
        </Button>
      ))}
      {dialog && resource.actions[dialog] && (
        <ActionDialog
          resource={resource}
          name={dialog}
          row={row}
          onClose={() => open()}
          onSubmit={async (input) => {
            if (await act(dialog, row, input)) open();
          }}
          isBusy={isBusy}
          problems={problems}
        />
      )}
      {conflict}
      {result && <ActionResult path={resource.path} name={result.name} value={result.value} onClose={forgetResult} />}
    </>
  );
}
