import { Chip } from '@mui/material';
import { useEffect } from 'react';
import { useGetList, useTranslate } from 'react-admin';
import { currentMeta } from '../../providers/meta.ts';
import { useToday } from '../../providers/serverClock.ts';
import { queuesOn } from '../inbox/queues.ts';
import { useDesk } from '../inbox/useDesk.ts';

/** How many cases wait: in the menu, and in the title of the browser's tab while another is looked at. */
export function WaitingBadge() {
  const translate = useTranslate();
  const bare = translate('huiji.title');
  const { elsewhere } = useDesk();
  const [waiting] = queuesOn(useToday(), currentMeta()?.me.powers.map(({ unionId }) => unionId) ?? [], elsewhere);
  const { total = 0, meta } = useGetList(
    'applications',
    { filter: waiting?.filter, sort: waiting?.sort, pagination: { page: 1, perPage: 1 } },
    { refetchInterval: 60_000 },
  );
  useEffect(() => {
    if (total) document.title = `(${total}) ${bare}`;
    return () => {
      document.title = bare;
    };
  }, [total, bare]);
  if (!total) return null;
  return (
    <Chip
      size="small"
      color="primary"
      label={`${meta?.estimated ? '≈' : ''}${total}`}
      aria-label={`${translate('huiji.inbox.tabs.waiting')} ${total}`}
      sx={{ ml: 1 }}
    />
  );
}
