import { Box, Tab, Tabs } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { Queue, QueueName } from './queues.ts';

type Props = { queues: Queue[]; current: QueueName; onChoose: (name: QueueName) => void };
const everyMinute = 60_000;

export function QueueTabs({ queues, current, onChoose }: Props) {
  return (
    <Tabs
      data-tour="queues"
      value={current}
      onChange={(_, name: QueueName) => onChoose(name)}
      variant="scrollable"
      scrollButtons="auto"
      allowScrollButtonsMobile
    >
      {queues.map((queue) => (
        <Tab key={queue.name} value={queue.name} label={<QueueLabel queue={queue} />} />
      ))}
    </Tabs>
  );
}

function QueueLabel({ queue }: { queue: Queue }) {
  const translate = useTranslate();
  const { total, meta } = useGetList(
    'applications',
    { filter: queue.filter, sort: queue.sort, pagination: { page: 1, perPage: 1 } },
    { refetchInterval: everyMinute },
  );
  const isAlarming = queue.name === 'overdue' && (total ?? 0) > 0;
  return (
    <span>
      {translate(`huiji.inbox.tabs.${queue.name}`)}{' '}
      <Box component="strong" sx={{ color: isAlarming ? 'error.main' : 'inherit' }}>
        {total === undefined ? '…' : `${meta?.estimated ? '≈' : ''}${total}`}
      </Box>
    </span>
  );
}
