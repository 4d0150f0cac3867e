import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { MonthlyFigures } from '../../../../contract/monthlyFigures.ts';
import { Bar } from '../../figures/Bar.tsx';
import { CountLink } from '../../figures/CountLink.tsx';
import { useWords } from '../../providers/useWords.ts';
import { monthlyWords } from './words.ts';

/** The members at the end by how they are employed, the most first. */
export function EmploymentTable({ figures: { employments } }: { figures: MonthlyFigures }) {
  const words = useWords();
  const most = Math.max(1, ...employments.map(({ count }) => count));
  return (
    <Table size="small" aria-label={words(monthlyWords.byEmployment)}>
      <TableHead>
        <TableRow>
          <TableCell>{words(monthlyWords.employment)}</TableCell>
          <TableCell align="right">{words(monthlyWords.members)}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {employments.map(({ code, title, count, list }) => (
          <TableRow key={code}>
            <TableCell component="th" scope="row">
              {words(title)}
            </TableCell>
            <TableCell align="right" sx={{ width: '40%' }}>
              <CountLink count={count} path={list.resource} filter={list.filter} name={words(title)} />
              <Bar count={count} most={most} />
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
