import { Box, Table, TableBody, TableCell, TableHead, TableRow } from '@mui/material';
import type { ReadTable } from '../../../../contract/documentReading.ts';

/** What a document lists, in columns: the first names the row. */
export const PlainTable = ({ table: { title, columns, rows } }: { table: ReadTable }) => (
  <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={title}>
    <Table size="small">
      <TableHead>
        <TableRow>
          {columns.map((column) => (
            <TableCell key={column} sx={{ whiteSpace: 'nowrap' }}>
              {column}
            </TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map(([name, ...cells]) => (
          <TableRow key={`${name} ${cells[0]}`}>
            <TableCell component="th" scope="row">
              {name}
            </TableCell>
            {columns.slice(1).map((column, cell) => (
              <TableCell key={column}>{cells[cell] || '—'}</TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  </Box>
);
