import { Alert, Box, Typography } from '@mui/material';
import { useRecordContext } from 'react-admin';
import type { RoundResult } from '../../../../contract/roundResult.ts';
import type { Row } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { BeginForReal } from './BeginForReal.tsx';
import { countsOf } from './roundCounts.ts';
import { SampleTable } from './SampleTable.tsx';
import { useOutcomeTitle } from './useOutcomeTitle.ts';
import { roundWords } from './words.ts';

/** What a round came to: how many by which rule, and of a dry run case by case. */
export function RoundOutcome() {
  const row = useRecordContext<Row>();
  const words = useWords();
  const writing = useWriting();
  const outcome = useOutcomeTitle();
  const result = (row?.result ?? { rows: {} }) as RoundResult;
  const counts = countsOf(result);
  if (!row || counts.length === 0) return null;
  const most = Math.max(...counts.map(({ count }) => count));
  const { samples = [] } = result;
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      {row.dryRun === true && row.state === 'finished' && <BeginForReal round={row} />}
      <section>
        <Typography component="h3" variant="subtitle2">
          {words(roundWords.counts)}
        </Typography>
        {counts.map(({ outcome: code, row: id, count }) => (
          <Box key={`${code}:${id}`} sx={{ mt: 1, fontSize: 14 }}>
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
              <span>{`${outcome(code)} · ${result.titles?.[id] ?? words(roundWords.noRow)}`}</span>
              <strong>{writing.number(count)}</strong>
            </Box>
            <Box aria-hidden sx={{ bgcolor: 'action.hover', borderRadius: 1 }}>
              <Box sx={{ height: 8, borderRadius: 1, bgcolor: colors[code], width: `${(count / most) * 100}%` }} />
            </Box>
          </Box>
        ))}
      </section>
      {samples.length > 0 && (
        <section>
          <Typography component="h3" variant="subtitle2" sx={{ mb: 1 }}>
            {words(roundWords.cases)}
          </Typography>
          {Number(row.total) > samples.length && <Alert severity="info">{words(roundWords.first)}</Alert>}
          <SampleTable samples={samples} titles={result.titles ?? {}} />
        </section>
      )}
    </Box>
  );
}

const colors: Record<string, string> = {
  approved: 'success.main',
  rejected: 'error.main',
  leftToInbox: 'warning.main',
};
