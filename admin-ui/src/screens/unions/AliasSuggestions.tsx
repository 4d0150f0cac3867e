import { Alert, Button, Stack } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';

/** What people typed and probably meant this union by; one tap makes it an alias. */
export function AliasSuggestions() {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const client = useQueryClient();
  const row = useRecordContext<Row>();
  const may = mayDo(resourceMeta('unions'), 'addAlias');
  const queryKey = ['unions', row?.id, 'aliasSuggestions'];
  const { data = [] } = useQuery({
    queryKey,
    queryFn: () => requestJson(`/unions/${String(row?.id)}/aliasSuggestions`).then(({ json }) => json),
    enabled: Boolean(row) && may,
  });
  if (!row || data.length === 0) return null;
  const take = (alias: string) =>
    requestJson(`/unions/${row.id}/addAlias`, { method: 'POST', send: { alias } }).then(
      () => {
        notify('huiji.union.aliasMade', { type: 'success', messageArgs: { alias } });
        void client.invalidateQueries({ queryKey });
        refresh();
      },
      (error) => notify(sentenceOf(error), { type: 'error' }),
    );
  return (
    <Alert severity="info" sx={{ my: 2 }}>
      {translate('huiji.union.aliasOffer')}
      <Stack direction="row" spacing={1} useFlexGap sx={{ mt: 1, flexWrap: 'wrap' }}>
        {data.map(({ words, times }) => (
          <Button key={words} size="small" variant="outlined" onClick={() => take(words)}>
            {translate('huiji.union.aliasTake', { words, times })}
          </Button>
        ))}
      </Stack>
    </Alert>
  );
}
