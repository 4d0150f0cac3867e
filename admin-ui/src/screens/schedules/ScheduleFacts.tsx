import { Box } from '@mui/material';
import { Link, RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import type { Schedule } from '../../../../contract/schedule.ts';
import { widgetOf } from '../../fields/fieldWidgets.ts';
import { type NamedRow, NamedRows } from '../../fields/NamedRows.tsx';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** When it runs, in words; its next runs; how the last one went. */
export function ScheduleFacts({ schedule }: { schedule: Schedule }) {
  const translate = useTranslate();
  const writing = useWriting();
  const { cron, words, timezone, enabled, next, last } = schedule;
  const title = (name: string) => translate(`huiji.schedule.${name}`);
  const rows: NamedRow[] = [
    { name: 'when', title: title('when'), value: writing.aside(words ?? title('wrong'), cron) },
    { name: 'timezone', title: title('timezone'), value: timezone },
    {
      name: 'next',
      title: title('next'),
      value: enabled
        ? next.map((at) => `${writing.moment(at, timezone)} ${writing.weekday(at, timezone)}`)
        : title('off'),
    },
  ];
  return (
    <Box>
      <NamedRows rows={rows} />
      <Box sx={{ fontSize: 14, mt: 1 }}>{last ? <LastRun run={last} /> : title('neverRun')}</Box>
    </Box>
  );
}

function LastRun({ run }: { run: Row }) {
  const translate = useTranslate();
  const writing = useWriting();
  const resource = resourceMeta('jobRuns');
  const shown = ['state', 'result', 'error'].flatMap(
    (name) => resource?.fields.find((field) => field.name === name) ?? [],
  );
  const at = writing.moment(run.finishedAt ?? run.scheduledFor);
  return (
    <ResourceContextProvider value="jobRuns">
      <RecordContextProvider value={run}>
        <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
          {translate('huiji.schedule.last')}
          {mayDo(resource, 'get') ? <Link to={`/jobRuns/${run.id}/show`}>{at}</Link> : at}
          {shown
            .filter(({ name }) => run[name] !== null && run[name] !== undefined)
            .map((field) => {
              const { Field } = widgetOf(field);
              return (
                <Box key={field.name} sx={{ minWidth: 0 }}>
                  <Field field={field} />
                </Box>
              );
            })}
        </Box>
      </RecordContextProvider>
    </ResourceContextProvider>
  );
}
