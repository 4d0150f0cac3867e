import { Box, Button, Paper, type Theme, Typography, useMediaQuery } from '@mui/material';
import { useDeferredValue, useState } from 'react';
import { Title, useGetList, useLocation, useNavigate, useParams, useTranslate } from 'react-admin';
import { FailureAlert } from '../../generic/ListFailure.tsx';
import { HelpPanel } from '../../layout/HelpPanel.tsx';
import { currentMeta, type Row } from '../../providers/meta.ts';
import { useToday } from '../../providers/serverClock.ts';
import { AbsenceNote } from './AbsenceNote.tsx';
import { BulkApprove } from './BulkApprove.tsx';
import { CaseList, ChooseGreen, mayApproveUnseen, mayChoose } from './CaseList.tsx';
import { CasePane } from './CasePane.tsx';
import { HandOverChosen } from './HandOverChosen.tsx';
import { KeyHelp } from './KeyHelp.tsx';
import { NarrowingBar } from './NarrowingBar.tsx';
import { useNarrowing } from './narrowing.ts';
import { QueueTabs } from './QueueTabs.tsx';
import { type QueueName, queuesOn } from './queues.ts';
import { UndoDecisions } from './UndoDecisions.tsx';
import { useDesk } from './useDesk.ts';
import { useKeys } from './useKeys.ts';

const portion = 50;
const none: Row[] = [];

/** The review queue: cases on the left, the case on the right; on a phone one after the other. */
export default function Inbox() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { id } = useParams<{ id: string }>();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [narrowing, narrow, narrowed] = useNarrowing();
  const { elsewhere } = useDesk();
  const queues = queuesOn(
    useToday(),
    currentMeta()?.me.powers.map(({ unionId }) => unionId) ?? [],
    elsewhere,
    narrowing,
  );
  const wanted = new URLSearchParams(useLocation().search).get('queue');
  const queue = queues.find(({ name }) => name === wanted) ?? queues[0]!;
  const [perPage, setPerPage] = useState(portion);
  const [chosen, setChosen] = useState<string[]>([]);
  /** The case that came up because the one before it was decided: the focus goes there as well. */
  const [followed, setFollowed] = useState<string>();
  const [showsKeys, setShowsKeys] = useState(false);
  const {
    data,
    total = 0,
    isPending,
    error,
    refetch,
  } = useGetList<Row>(
    'applications',
    { filter: queue.filter, sort: queue.sort, pagination: { page: 1, perPage } },
    { refetchInterval: 60_000 },
  );
  // Drawn bit by bit: a press meanwhile is answered.
  const rows = useDeferredValue(data ?? none);
  const open = (next: string | undefined, name: QueueName = queue.name) =>
    navigate(`/inbox${next ? `/${next}` : ''}?queue=${name}${narrowed}`);
  const position = rows.findIndex((row) => row.id === id);
  const move = (step: number) => {
    const next = rows[position === -1 ? 0 : position + step];
    if (next) open(next.id);
  };
  const decided = (row: Row) => {
    setChosen(chosen.filter((other) => other !== row.id));
    const next = rows[position + 1] ?? rows[position - 1];
    const nextId = next && next.id !== row.id ? next.id : undefined;
    setFollowed(nextId);
    open(nextId);
  };
  useKeys({ j: () => move(1), k: () => move(-1), '?': () => setShowsKeys(!showsKeys) });

  const stillChosen = rows.filter((row) => chosen.includes(row.id) && mayChoose(row));
  const green = stillChosen.filter(mayApproveUnseen).map(({ id: each }) => each);
  const list = (
    <Paper data-tour="cases" sx={{ overflow: 'hidden', alignSelf: { xs: 'stretch', md: 'start' } }}>
      {/* Hidden, not gone: what came of approving the last green ones is still to be read. */}
      <Box
        sx={{
          px: 1,
          borderBottom: 1,
          borderColor: 'divider',
          display: rows.some(mayChoose) ? 'flex' : 'none',
          flexWrap: 'wrap',
          alignItems: 'center',
          justifyContent: 'space-between',
        }}
      >
        <ChooseGreen rows={rows} chosen={green} onChoose={setChosen} />
        <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
          <HandOverChosen rows={stillChosen} onDone={() => setChosen([])} />
          <BulkApprove ids={green} rows={rows} onDone={() => setChosen([])} />
        </Box>
      </Box>
      <Box sx={{ maxHeight: { md: 'calc(100vh - 262px)' }, overflowY: 'auto' }}>
        {error ? (
          <FailureAlert error={error} onRetry={refetch} />
        ) : !isPending && data?.length === 0 ? (
          <Typography sx={{ p: 3, color: 'text.secondary' }}>
            {translate(queue.name === 'waiting' && !narrowed ? 'huiji.inbox.allDone' : 'huiji.inbox.empty')}
          </Typography>
        ) : (
          <CaseList
            rows={rows}
            total={total}
            current={id}
            followed={followed}
            chosen={stillChosen.map((row) => row.id)}
            onOpen={(next) => open(next)}
            onChoose={setChosen}
            onMore={() => setPerPage(perPage + portion)}
          />
        )}
      </Box>
    </Paper>
  );
  const pane = (
    <Paper
      data-tour="case"
      sx={{
        p: 2,
        minWidth: 0,
        alignSelf: 'start',
        maxHeight: { md: 'calc(100vh - 180px)' },
        overflowY: { md: 'auto' },
      }}
    >
      {isNarrow && <Button onClick={() => open(undefined)}>← {translate('huiji.inbox.back')}</Button>}
      {id ? (
        <CasePane key={id} id={id} takesFocus={isNarrow && followed === id} onDecided={decided} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>{translate('huiji.inbox.choose')}</Typography>
      )}
    </Paper>
  );
  return (
    <>
      <Title title="huiji.menu.inbox" />
      <HelpPanel of="inbox" />
      {showsKeys && <KeyHelp />}
      <AbsenceNote />
      <UndoDecisions />
      {(!isNarrow || !id) && (
        <>
          <QueueTabs queues={queues} current={queue.name} onChoose={(name) => open(undefined, name)} />
          <NarrowingBar narrowing={narrowing} onNarrow={narrow} />
        </>
      )}
      {isNarrow ? (
        id ? (
          pane
        ) : (
          list
        )
      ) : (
        <Box sx={{ display: 'grid', gridTemplateColumns: '340px minmax(0, 1fr)', gap: 2 }}>
          {list}
          {pane}
        </Box>
      )}
    </>
  );
}
