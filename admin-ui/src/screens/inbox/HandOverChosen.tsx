import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh, useTranslate } from 'react-admin';
import type { dataProvider } from '../../providers/dataProvider.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { sentenceOf } from '../../providers/requestJson.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { HandOverDialog } from './HandOverDialog.tsx';
import { useDesk } from './useDesk.ts';

/** Gives the cases that were chosen to one colleague; those that he may not have stay, and the reason is said. */
export function HandOverChosen({ rows, onDone }: { rows: Row[]; onDone: () => void }) {
  const translate = useTranslate();
  const writing = useWriting();
  const provider = useDataProvider<typeof dataProvider>();
  const notify = useNotify();
  const refresh = useRefresh();
  const { colleagues } = useDesk();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const resource = resourceMeta('applications');
  const [first] = rows;
  const handOver = async (input: Record<string, unknown>) => {
    setBusy(true);
    const results = await Promise.allSettled(
      rows.map((row) => provider.act('applications', row.id, 'handOver', input)),
    );
    const reasons = results.flatMap((result) => (result.status === 'rejected' ? [sentenceOf(result.reason)] : []));
    const said = [
      translate('huiji.inbox.handedOver', { count: rows.length - reasons.length }),
      ...(reasons.length
        ? [translate('huiji.inbox.notHandedOver', { count: reasons.length }), ...new Set(reasons)]
        : []),
    ];
    notify(writing.sentences(said), { type: reasons.length ? 'warning' : 'success' });
    setBusy(false);
    setIsOpen(false);
    onDone();
    refresh();
  };
  if (!resource || !first || colleagues.length === 0) return null;
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setIsOpen(true)}>
        {translate('huiji.inbox.handOverChosen', { count: rows.length })}
      </Button>
      {isOpen && (
        <HandOverDialog
          resource={resource}
          row={first}
          colleagues={colleagues}
          isBusy={isBusy}
          onClose={() => setIsOpen(false)}
          onSubmit={handOver}
        />
      )}
    </>
  );
}
