import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-admin';
import type { MonthCounts, MonthLine, MonthlyFigures, MonthMeasure } from '../../../../contract/monthlyFigures.ts';
import { Bar } from '../../figures/Bar.tsx';
import { CountLink } from '../../figures/CountLink.tsx';
import { MeasureHeads } from '../../figures/MeasureHeads.tsx';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { monthlyWords } from './words.ts';

export type Line = Omit<MonthLine, 'month'> & { key: string; name: string; opens?: string | undefined };
type Props = { title: string; head: string; words: MonthlyFigures['words']; lines: readonly Line[] };

const drawn: ReadonlySet<MonthMeasure> = new Set(['joined', 'departed', 'closing']);

/** A line a month or a union: what was there, came, went, and is there; and how that compares. */
export function MonthTable({ title, head, words: measures, lines }: Props) {
  const words = useWords();
  const names = Object.keys(measures) as MonthMeasure[];
  const mostOf = (name: MonthMeasure) => Math.max(1, ...lines.map(({ counts }) => counts[name]));
  return (
    <Table size="small" aria-label={title}>
      <TableHead>
        <TableRow>
          <TableCell>{head}</TableCell>
          <MeasureHeads names={names} measures={measures} />
          <TableCell align="right">{words(monthlyWords.before)}</TableCell>
          <TableCell align="right">{words(monthlyWords.yearBefore)}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {lines.map(({ key, name, opens, counts, lists, before, yearBefore }) => (
          <TableRow key={key}>
            <TableCell component="th" scope="row" sx={{ minWidth: '6em' }}>
              {opens ? <Link to={opens}>{name}</Link> : name}
            </TableCell>
            {names.map((measure) => (
              <TableCell key={measure} align="right" sx={{ verticalAlign: 'top' }}>
                <CountLink
                  count={counts[measure]}
                  path={lists[measure].resource}
                  filter={lists[measure].filter}
                  name={`${name} ${words(measures[measure].title)}`}
                />
                {drawn.has(measure) && counts[measure] > 0 && <Bar count={counts[measure]} most={mostOf(measure)} />}
              </TableCell>
            ))}
            <Change from={before} to={counts} />
            <Change from={yearBefore} to={counts} />
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** By how much there are more at the end, or fewer. */
function Change({ from, to }: { from: MonthCounts | null; to: MonthCounts }) {
  const writing = useWriting();
  return (
    <TableCell align="right" sx={{ verticalAlign: 'top' }}>
      {from ? writing.change(to.closing - from.closing) : '—'}
    </TableCell>
  );
}
