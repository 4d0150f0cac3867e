import { Button } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useListContext, useLocale, useNotify, useRefresh } from 'react-admin';
import type { ResourceMeta } from '../../../contract/meta.ts';
import type { dataProvider } from '../providers/dataProvider.ts';
import { isPossible, mayDo } from '../providers/mayDo.ts';
import type { Row } from '../providers/meta.ts';
import { sentenceOf } from '../providers/requestJson.ts';
import { bulkSaying } from './bulkSaying.ts';

export const bulkActionsOf = (resource: ResourceMeta) =>
  Object.entries(resource.actions).filter(([name, action]) => action.bulk && mayDo(resource, name));

/** One button for each action that may be done to many rows; rows in another state are left alone. */
export function BulkActions({ resource }: { resource: ResourceMeta }) {
  const { selectedIds, data = [], onUnselectItems } = useListContext<Row>();
  const provider = useDataProvider<typeof dataProvider>();
  const [isBusy, setBusy] = useState(false);
  const locale = useLocale();
  const notify = useNotify();
  const refresh = useRefresh();
  const run = async (name: string) => {
    setBusy(true);
    const action = resource.actions[name];
    const rows = data.filter(
      (row) => selectedIds.includes(row.id) && action && isPossible(resource, name, action, row),
    );
    const results = await Promise.allSettled(rows.map((row) => provider.act(resource.path, row.id, name)));
    const refused = results.filter((result) => result.status === 'rejected');
    setBusy(false);
    onUnselectItems();
    refresh();
    const counts = {
      done: rows.length - refused.length,
      refused: refused.length,
      leftAlone: selectedIds.length - rows.length,
    };
    const { message, type } = bulkSaying(counts);
    const title = action?.title[locale === 'en' ? 'en' : 'zh'];
    notify(message, { type, messageArgs: { ...counts, title, reason: sentenceOf(refused[0]?.reason) } });
  };
  return bulkActionsOf(resource).map(([name, action]) => (
    <Button key={name} size="small" disabled={isBusy} onClick={() => run(name)}>
      {action.title[locale === 'en' ? 'en' : 'zh']}
    </Button>
  ));
}
