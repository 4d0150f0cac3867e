import { Box, Typography } from '@mui/material';
import { useLocaleState, useRecordContext, useTranslate } from 'react-admin';
import { FieldDiff } from '../../generic/FieldDiff.tsx';
import { currentMeta, type Row } from '../../providers/meta.ts';

type Values = Record<string, unknown> | null;
type AuditedRecord = { resource: string; recordId: string; before: Values; after: Values };

/** What an audit row says was changed, record by record, each by the titles of the resource it is of. */
export function AuditChange() {
  const row = useRecordContext<Row>();
  if (!row) return null;
  const first = { resource: row.resource, recordId: row.recordId, before: row.before, after: row.after };
  const further = (row.further ?? []) as AuditedRecord[];
  return (
    <>
      {[first as AuditedRecord, ...further].map((record) => (
        <RecordChange key={`${record.resource} ${record.recordId}`} record={record} isTitled={further.length > 0} />
      ))}
    </>
  );
}

function RecordChange({ record, isTitled }: { record: AuditedRecord; isTitled: boolean }) {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const resource = currentMeta()?.audited.find(({ name }) => name === record.resource);
  if (!resource) return null;
  return (
    <Box sx={{ mb: 2 }}>
      {isTitled && <Typography variant="subtitle2">{resource.title[locale === 'en' ? 'en' : 'zh']}</Typography>}
      <FieldDiff
        resource={resource}
        id={record.recordId}
        before={record.before}
        after={record.after}
        beforeTitle={translate('huiji.history.before')}
        afterTitle={translate('huiji.history.after')}
      />
    </Box>
  );
}
