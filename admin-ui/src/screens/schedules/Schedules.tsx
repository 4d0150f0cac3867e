import { Box, Paper, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, RecordContextProvider, ReferenceField, useLocale, useTranslate } from 'react-admin';
import type { Schedule } from '../../../../contract/schedule.ts';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { resourceMeta } from '../../providers/meta.ts';
import { requestJson } from '../../providers/requestJson.ts';
import { ScheduleFacts } from './ScheduleFacts.tsx';

/** Above the list of runs: what runs by itself, folded to a line each. */
export function Schedules() {
  const translate = useTranslate();
  const { data } = useQuery({
    queryKey: ['schedules'],
    queryFn: () => requestJson('/schedules').then(({ json }) => json),
    refetchInterval: 60_000,
  });
  if (!data?.length) return null;
  return (
    <Paper component="section" sx={{ p: 2, my: 1 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {translate('huiji.schedule.all')}
      </Typography>
      {data.map((schedule) => (
        <OneSchedule key={`${schedule.scheduleKey} ${schedule.unionId}`} schedule={schedule} />
      ))}
    </Paper>
  );
}

function OneSchedule({ schedule }: { schedule: Schedule }) {
  const locale = useLocale();
  const translate = useTranslate();
  const { title, task, documentId, words, cron } = schedule;
  const name =
    title ??
    choiceTitle(
      resourceMeta('jobRuns')?.fields.find((field) => field.name === 'task'),
      task,
      locale,
    );
  return (
    <Box
      component="details"
      sx={{ py: 0.5, borderTop: 1, borderColor: 'divider', '& summary': { cursor: 'pointer', py: 0.5 } }}
    >
      <summary>
        <strong>{name}</strong>
        {` · ${words ?? cron} · `}
        <RecordContextProvider value={{ id: schedule.scheduleKey, unionId: schedule.unionId }}>
          <ReferenceField source="unionId" reference="unions" link={false} />
        </RecordContextProvider>
      </summary>
      <Box sx={{ py: 1 }}>
        <ScheduleFacts schedule={schedule} />
        {documentId && mayDo(resourceMeta('documents'), 'get') && (
          <Link to={`/documents/${documentId}/show`}>{translate('huiji.schedule.document')}</Link>
        )}
      </Box>
    </Box>
  );
}
