import { Box, FormControlLabel, Switch, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RecordContextProvider, useDataProvider, useLocale, useRecordContext, useTranslate } from 'react-admin';
import type { HistoryEntry } from '../../../contract/history.ts';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { widgetOf } from '../fields/fieldWidgets.ts';
import { shownField } from '../fields/shownField.ts';
import type { dataProvider } from '../providers/dataProvider.ts';
import type { Row } from '../providers/meta.ts';
import { sentenceOf } from '../providers/requestJson.ts';
import { useWriting } from '../providers/useWriting.ts';
import { actionTitle } from './actionTitle.ts';
import { FieldDiff } from './FieldDiff.tsx';

/** Every change of a record: who, when, what, why, under which version of the rules; who only looked, when asked for. */
export function HistoryTab({ resource }: { resource: ResourceMeta }) {
  const row = useRecordContext<Row>();
  const provider = useDataProvider<typeof dataProvider>();
  const translate = useTranslate();
  const [showsReads, setShowsReads] = useState(false);
  const { data, error, isPending } = useQuery({
    queryKey: [resource.path, 'history', row?.id, row?.version],
    queryFn: () => provider.history(resource.path, row?.id ?? ''),
    enabled: Boolean(row),
  });
  if (error) return <Typography color="error">{sentenceOf(error)}</Typography>;
  if (isPending) return <Typography>{translate('ra.page.loading')}</Typography>;
  const changes = data.filter(({ action }) => action !== 'read');
  const reads = data.length - changes.length;
  const shown = showsReads ? data : changes;
  return (
    <>
      {reads > 0 && (
        <FormControlLabel
          control={<Switch checked={showsReads} onChange={(_, isOn) => setShowsReads(isOn)} />}
          label={translate('huiji.history.reads', { count: reads })}
        />
      )}
      {shown.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{translate('huiji.history.empty')}</Typography>
      ) : (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {shown.map((entry) => (
            <Entry key={entry.id} entry={entry} resource={resource} id={row?.id ?? ''} />
          ))}
        </Box>
      )}
    </>
  );
}

function Entry({ entry, resource, id }: { entry: HistoryEntry; resource: ResourceMeta; id: string }) {
  const translate = useTranslate();
  const locale = useLocale();
  const writing = useWriting();
  return (
    <Box component="li" sx={{ py: 2, borderBottom: 1, borderColor: 'divider' }}>
      <Typography component="h3" variant="subtitle2">
        {writing.moment(entry.at)} · {entry.actor} · {actionTitle(entry.action, locale)}
      </Typography>
      {entry.reason && (
        <Typography variant="body2">{writing.labelled(translate('huiji.history.reason'), entry.reason)}</Typography>
      )}
      {entry.documentHash && (
        <Typography variant="body2" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
          {translate('huiji.history.rule')}
          {writing.colon}
          <RecordContextProvider value={entry}>
            <RuleVersion />
          </RecordContextProvider>
        </Typography>
      )}
      <FieldDiff
        resource={resource}
        id={id}
        before={entry.before}
        after={entry.after}
        beforeTitle={translate('huiji.history.before')}
        afterTitle={translate('huiji.history.after')}
      />
    </Box>
  );
}

const ruleVersion = shownField('documentHash', 'documentHash');

function RuleVersion() {
  const { Field } = widgetOf(ruleVersion);
  return <Field field={ruleVersion} />;
}
