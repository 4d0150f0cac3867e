import { Box, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link, useLocale, useRecordContext, useResourceContext } from 'react-admin';
import type { ReceivedMessages as Answer, ReceivedMessage } from '../../../../contract/receivedMessage.ts';
import { mayDo } from '../../providers/mayDo.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';
import { requestJson, sentenceOf } from '../../providers/requestJson.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { receivedWords } from './words.ts';

/** What the person of this record was told: when, by what, whether it arrived, and what it came of. */
export function ReceivedMessages() {
  const row = useRecordContext<Row>();
  const path = useResourceContext();
  const words = useWords();
  const locale = useLocale();
  const notices = resourceMeta('notices');
  const maySee = Boolean(notices && mayDo(notices, 'list'));
  const { data, error } = useQuery({
    queryKey: [path, 'received', row?.id, row?.version, locale],
    queryFn: () => requestJson<Answer>(`/${path}/${row?.id}/received`).then(({ json }) => json),
    enabled: maySee && Boolean(row),
  });
  if (!maySee) return null;
  return (
    <Box component="section" aria-labelledby="received" sx={{ mt: 3 }}>
      <Typography id="received" component="h2" variant="subtitle1" sx={{ fontWeight: 600 }}>
        {words(receivedWords.title)}
      </Typography>
      {error && <Typography color="error">{sentenceOf(error)}</Typography>}
      {data && data.items.length === 0 && (
        <Typography variant="body2">{words(data.hasAccount ? receivedWords.none : receivedWords.noAccount)}</Typography>
      )}
      {data && data.total > data.items.length && <Typography variant="body2">{words(receivedWords.newest)}</Typography>}
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data?.items.map((item) => (
          <Received key={item.id} item={item} />
        ))}
      </Box>
    </Box>
  );
}

function Received({ item }: { item: ReceivedMessage }) {
  const words = useWords();
  const writing = useWriting();
  const { event, channel, state, application, reason, problem, wording, union } = item;
  const because = [
    wording !== words(event) && wording,
    writing.labelled(words(receivedWords.union), union),
    reason && writing.labelled(words(receivedWords.because), reason),
    problem && writing.labelled(words(receivedWords.problem), problem),
  ].filter(Boolean);
  return (
    <Box component="li" sx={{ py: 1, borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="body2">
        {writing.moment(item.at)} · <Link to={`/notices/${item.id}/show`}>{words(event)}</Link>
        {` · ${words(channel)} · ${words(state)}`}
        {application && (
          <>
            {' · '}
            <Link to={`/applications/${application.id}/show`}>{application.title}</Link>
          </>
        )}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {because.join(' · ')}
      </Typography>
    </Box>
  );
}
