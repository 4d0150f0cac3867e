import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReviewFigure, ReviewFigures, ReviewMeasure } from '../../../../contract/reviewFigures.ts';
import { Bar } from '../../figures/Bar.tsx';
import { CountLink } from '../../figures/CountLink.tsx';
import { MeasureHeads } from '../../figures/MeasureHeads.tsx';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { shownMeasures } from './shownMeasures.ts';
import { durationOf, figureWords } from './words.ts';

/** A line a process: each measure, drawn, and the same of the period before. */
export function ProcessTable({ figures }: { figures: ReviewFigures }) {
  const words = useWords();
  const measures = shownMeasures(figures);
  const rows = [
    ...figures.processes.map((row) => ({ ...row, key: row.process, name: words(row.title), isTotal: false })),
    { ...figures.total, key: '', name: words(figureWords.all), isTotal: true },
  ];
  const mostOf = (measure: ReviewMeasure) =>
    Math.max(1, ...figures.processes.flatMap(({ measures: { [measure]: of } }) => [of.count, of.before]));
  return (
    <Table size="small" aria-label={words(figureWords.byProcess)}>
      <TableHead>
        <TableRow>
          <TableCell>{words(figureWords.process)}</TableCell>
          <MeasureHeads names={measures} measures={figures.words} />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.key} sx={row.isTotal ? { '& th, & td': { fontWeight: 600 } } : {}}>
            <TableCell component="th" scope="row" sx={{ minWidth: '6em' }}>
              {row.name}
            </TableCell>
            {measures.map((measure) => (
              <TableCell key={measure} align="right" sx={{ verticalAlign: 'top' }}>
                <MeasureCell
                  {...{ figure: row, measure }}
                  name={`${row.name} ${words(figures.words[measure].title)}`}
                  most={row.isTotal || measure === 'timed' ? undefined : mostOf(measure)}
                />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

type CellProps = { figure: ReviewFigure; measure: ReviewMeasure; name: string; most: number | undefined };

function MeasureCell({ figure, measure, name, most }: CellProps) {
  const words = useWords();
  const writing = useWriting();
  const { count, filter, before, beforeFilter } = figure.measures[measure];
  const { time } = figure;
  const isTime = measure === 'timed';
  const said = (hours: number | null) => (hours === null ? '—' : durationOf(hours, words));
  const compared = words(figureWords.compared);
  return (
    <>
      <CountLink path="applications" {...{ count, filter, name }} {...(isTime ? { text: said(time.median) } : {})} />
      {most !== undefined && (count > 0 || before > 0) && <Bar {...{ count, before, most }} />}
      <Box component="span" sx={{ display: 'block', fontSize: 12, color: 'text.secondary', whiteSpace: 'nowrap' }}>
        {`${compared} `}
        <CountLink
          path="applications"
          {...{ count: before, filter: beforeFilter, name: `${name} ${compared}` }}
          {...(isTime ? { text: said(time.before) } : {})}
        />
        {!isTime && count !== before && ` ${writing.change(count - before)}`}
      </Box>
    </>
  );
}
