import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { DecisionTable as Read } from '../../../../contract/documentReading.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { LightChip } from '../inbox/LightChip.tsx';
import { documentWords } from './words.ts';

/** Conditions as columns, rows in their order, and what comes of each. */
export function DecisionTable({ table: { columns, rows } }: { table: Read }) {
  const words = useWords();
  const writing = useWriting();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={words(documentWords.table)}>
      <Table
        size="small"
        sx={{
          '& td, & th': { minWidth: 90, verticalAlign: 'top' },
          '& tbody th': { minWidth: 180 },
          '& td:last-of-type': { minWidth: 240 },
        }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{words(documentWords.row)}</TableCell>
            <TableCell>{words(documentWords.outcome)}</TableCell>
            {columns.map((column) => (
              <TableCell key={column}>{column}</TableCell>
            ))}
            <TableCell>{words(documentWords.reason)}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map(({ id, says, cells, outcome, light, reason, fix }) => (
            <TableRow key={id}>
              <TableCell component="th" scope="row">
                {says ?? words(documentWords.otherwise)}
              </TableCell>
              <TableCell>
                {outcome} {light && <LightChip light={light} />}
              </TableCell>
              {columns.map((column, cell) => (
                <TableCell key={column}>{cells[cell] || '—'}</TableCell>
              ))}
              <TableCell>{[reason, fix].filter(Boolean).join(writing.stop)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
