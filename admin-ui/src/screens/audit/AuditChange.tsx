import { useRecordContext, useTranslate } from 'react-admin';
import { FieldDiff } from '../../generic/FieldDiff.tsx';
import { currentMeta, type Row } from '../../providers/meta.ts';

/** What an audit row says was changed, by the titles of the record it was changed in. */
export function AuditChange() {
  const row = useRecordContext<Row>();
  const translate = useTranslate();
  const resource = currentMeta()?.audited.find(({ name }) => name === row?.resource);
  if (!row || !resource) return null;
  return (
    <FieldDiff
      resource={resource}
      id={String(row.recordId)}
      before={row.before}
      after={row.after}
      beforeTitle={translate('huiji.history.before')}
      afterTitle={translate('huiji.history.after')}
    />
  );
}
