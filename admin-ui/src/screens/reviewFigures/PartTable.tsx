import { Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import { Link } from 'react-admin';
import type { PartFigure, ReviewFigures, ReviewMeasure } from '../../../../contract/reviewFigures.ts';
import { Bar } from '../../figures/Bar.tsx';
import { CountLink } from '../../figures/CountLink.tsx';
import { MeasureHeads } from '../../figures/MeasureHeads.tsx';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { shownMeasures } from './shownMeasures.ts';
import { figureWords } from './words.ts';

/** A line a union below those looked at, the fullest first. @param linkOf the figures of one of them */
export function PartTable({ figures, linkOf }: { figures: ReviewFigures; linkOf: (unionId: string) => string }) {
  const words = useWords();
  const writing = useWriting();
  const measures = shownMeasures(figures).filter((name) => name !== 'timed');
  const mostOf = (measure: ReviewMeasure) => Math.max(1, ...figures.parts.map(({ counts }) => counts[measure].count));
  const nameOf = ({ name, isItself }: PartFigure) => (isItself ? writing.aside(name, words(figureWords.itself)) : name);
  return (
    <Table size="small" aria-label={words(figureWords.byUnion)}>
      <TableHead>
        <TableRow>
          <TableCell>{words(figureWords.union)}</TableCell>
          <MeasureHeads names={measures} measures={figures.words} />
        </TableRow>
      </TableHead>
      <TableBody>
        {figures.parts.map((part) => (
          <TableRow key={`${part.unionId} ${part.isItself}`}>
            <TableCell component="th" scope="row" sx={{ minWidth: '8em' }}>
              {part.isItself ? nameOf(part) : <Link to={linkOf(part.unionId)}>{nameOf(part)}</Link>}
            </TableCell>
            {measures.map((measure) => {
              const { count, filter } = part.counts[measure];
              return (
                <TableCell key={measure} align="right" sx={{ verticalAlign: 'top' }}>
                  <CountLink
                    path="applications"
                    {...{ count, filter }}
                    name={`${nameOf(part)} ${words(figures.words[measure].title)}`}
                  />
                  {count > 0 && <Bar count={count} most={mostOf(measure)} />}
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
