import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { MonthlyFigures, MonthProcess } from '../../../../contract/monthlyFigures.ts';
import { CountLink } from '../../figures/CountLink.tsx';
import { MeasureHeads } from '../../figures/MeasureHeads.tsx';
import { useWords } from '../../providers/useWords.ts';
import { monthlyWords } from './words.ts';

const flows = ['joined', 'movedIn', 'movedOut', 'departed'] as const;

/** Under which process memberships began, moved and ended. */
export function ProcessTable({ figures: { processes, words: measures } }: { figures: MonthlyFigures }) {
  const words = useWords();
  const nameOf = ({ process, title }: MonthProcess) => words(process ? title : monthlyWords.noProcess);
  return (
    <Table size="small" aria-label={words(monthlyWords.byProcess)}>
      <TableHead>
        <TableRow>
          <TableCell>{words(monthlyWords.process)}</TableCell>
          <MeasureHeads names={flows} measures={measures} />
        </TableRow>
      </TableHead>
      <TableBody>
        {processes.map((row) => (
          <TableRow key={row.process}>
            <TableCell component="th" scope="row">
              {nameOf(row)}
            </TableCell>
            {flows.map((flow) => (
              <TableCell key={flow} align="right">
                <CountLink
                  count={row.counts[flow]}
                  path={row.lists[flow].resource}
                  filter={row.lists[flow].filter}
                  name={`${nameOf(row)} ${words(measures[flow].title)}`}
                />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
