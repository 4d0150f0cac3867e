import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useRecordContext, useTranslate } from 'react-admin';
import type { Row } from '../../providers/meta.ts';
import { requestJson } from '../../providers/requestJson.ts';
import { ScheduleFacts } from './ScheduleFacts.tsx';

/** On the page of a schedule document: when it runs. Other documents have none. */
export function DocumentSchedule() {
  const row = useRecordContext<Row>();
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['documents', 'schedule', row?.id, row?.version],
    queryFn: () => requestJson(`/documents/${row?.id}/schedule`).then(({ json }) => json),
    enabled: row?.kind === 'schedule',
    refetchInterval: 60_000,
  });
  if (!data) return null;
  return (
    <section>
      <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
        {translate('huiji.schedule.title')}
      </Typography>
      <ScheduleFacts schedule={data} />
    </section>
  );
}
