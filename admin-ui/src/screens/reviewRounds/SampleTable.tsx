import {
  Box,
  Button,
  Chip,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TablePagination,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { Link, useGetMany } from 'react-admin';
import type { RoundSample } from '../../../../contract/roundResult.ts';
import type { Row } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';
import { useOutcomeTitle } from './useOutcomeTitle.ts';
import { roundWords } from './words.ts';

const perPage = 25;
type Props = { samples: readonly RoundSample[]; titles: Record<string, string> };

/** The cases of a dry run. Names come with the cases that the reader may see, not with the round. */
export function SampleTable({ samples, titles }: Props) {
  const words = useWords();
  const outcome = useOutcomeTitle();
  const [only, setOnly] = useState<string>();
  const [page, setPage] = useState(0);
  const [read, setRead] = useState<RoundSample>();
  const kept = samples.filter((sample) => !only || sample.outcome === only);
  const shown = kept.slice(page * perPage, (page + 1) * perPage);
  const { data: cases } = useGetMany<Row>('applications', { ids: shown.flatMap(({ id }) => id ?? []) });
  const names = new Map(cases?.flatMap((row) => (row ? [[row.id, String(row.applicantName ?? '')]] : [])));
  const filter = (next: string | undefined) => {
    setOnly(next);
    setPage(0);
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 1 }}>
        {[undefined, ...new Set(samples.map((sample) => sample.outcome))].map((each) => (
          <Chip
            key={each ?? ''}
            label={`${each ? outcome(each) : words(roundWords.all)} ${samples.filter((sample) => !each || sample.outcome === each).length}`}
            variant={each === only ? 'filled' : 'outlined'}
            aria-pressed={each === only}
            onClick={() => filter(each)}
          />
        ))}
      </Box>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={words(roundWords.cases)}>
        <Table size="small">
          <TableHead>
            <TableRow>
              {(['name', 'union', 'outcome', 'rule', 'messages'] as const).map((name) => (
                <TableCell key={name}>{words(roundWords[name])}</TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shown.map((sample) => (
              <TableRow key={sample.number}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {sample.id ? (
                    <Link to={`/applications/${sample.id}/show`}>{names.get(sample.id) || sample.number}</Link>
                  ) : (
                    sample.number
                  )}
                </TableCell>
                <TableCell>{sample.unionName}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{outcome(sample.outcome)}</TableCell>
                <TableCell>{titles[sample.row ?? ''] ?? sample.reason ?? words(roundWords.noRow)}</TableCell>
                <TableCell>
                  {sample.notices.length > 0 && (
                    <Button size="small" onClick={() => setRead(sample)}>
                      {words(roundWords.message)}
                    </Button>
                  )}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      {kept.length > perPage && (
        <TablePagination
          component="div"
          count={kept.length}
          page={page}
          rowsPerPage={perPage}
          rowsPerPageOptions={[perPage]}
          onPageChange={(_, next) => setPage(next)}
        />
      )}
      {read && <Messages sample={read} onClose={() => setRead(undefined)} />}
    </>
  );
}

function Messages({ sample, onClose }: { sample: RoundSample; onClose: () => void }) {
  const words = useWords();
  const channel = useOutcomeTitle();
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby="messages-title">
      <DialogTitle id="messages-title">{sample.number}</DialogTitle>
      <DialogContent>
        {sample.notices.map(({ channel: code, text }) => (
          <Typography key={code} sx={{ mb: 1, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
            <strong>{channel(code)}</strong>
            {`　${text}`}
          </Typography>
        ))}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{words(roundWords.close)}</Button>
      </DialogActions>
    </Dialog>
  );
}
