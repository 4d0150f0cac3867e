import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';

export const undoableKey = ['applications', 'undoable'];

/** Takes decisions back; what stays as it is says why, once for each reason. */
export function useUndo(): { undo: (ids: string[]) => Promise<void>; isBusy: boolean } {
  const [isBusy, setBusy] = useState(false);
  const notify = useNotify();
  const refresh = useRefresh();
  const translate = useTranslate();
  const writing = useWriting();
  const queries = useQueryClient();
  const undo = async (ids: string[]) => {
    setBusy(true);
    try {
      const { json } = await requestJson('/applications/undo', { method: 'POST', send: { ids } });
      const reasons = writing.sentences([...new Set(json.refused.map(({ why }) => why))]);
      const done = translate('huiji.inbox.undone', { count: json.undone.length });
      notify(reasons ? `${done}${translate('huiji.inbox.notUndone', { count: json.refused.length, reasons })}` : done, {
        type: reasons ? 'warning' : 'success',
        autoHideDuration: reasons ? 10_000 : 4_000,
      });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', autoHideDuration: 10_000 });
    } finally {
      setBusy(false);
      await queries.invalidateQueries({ queryKey: undoableKey });
      refresh();
    }
  };
  return { undo, isBusy };
}
