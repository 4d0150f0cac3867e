import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReviewFigures } from '../../../../contract/reviewFigures.ts';
import { Bar } from '../../figures/Bar.tsx';
import { CountLink } from '../../figures/CountLink.tsx';
import { useWords } from '../../providers/useWords.ts';
import { figureWords } from './words.ts';

/** Why cases were rejected or returned, the most frequent first. */
export function ReasonTable({ figures: { reasons, words: measures } }: { figures: ReviewFigures }) {
  const words = useWords();
  const outcome = { reject: measures.rejected.title, return: measures.returned.title };
  const most = Math.max(1, ...reasons.map(({ count }) => count));
  return (
    <Table size="small" aria-label={words(figureWords.reasons)}>
      <TableHead>
        <TableRow>
          <TableCell>{words(figureWords.reason)}</TableCell>
          <TableCell align="right">{words(figureWords.count)}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {reasons.map(({ verb, reason, title, count, filter }) => {
          const name = `${words(outcome[verb])} · ${words(title ?? figureWords.own)}`;
          return (
            <TableRow key={`${verb} ${reason}`}>
              <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                {name}
              </TableCell>
              <TableCell align="right" sx={{ width: '30%', verticalAlign: 'top' }}>
                <CountLink path="applications" {...{ count, filter, name }} />
                <Bar count={count} most={most} />
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
