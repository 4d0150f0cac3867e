import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ExplainedCell, ExplainedRow, ExplainedVerdict } from '../../../../contract/explanation.ts';
import { formatDateTime } from '../../fields/formatDateTime.ts';
import { LightChip } from './LightChip.tsx';

/** Why the rules say so: every condition with what was seen and what was needed, and the smallest change that would help. */
export function VerdictView({ verdicts }: { verdicts: ExplainedVerdict[] }) {
  const translate = useTranslate();
  if (verdicts.length === 0) return <Typography variant="body2">{translate('huiji.inbox.noVerdict')}</Typography>;
  return verdicts.map((verdict) => <OneVerdict key={`${verdict.decision}${verdict.at}`} verdict={verdict} />);
}

function OneVerdict({ verdict }: { verdict: ExplainedVerdict }) {
  const translate = useTranslate();
  const hit = verdict.rows.filter(({ passed }) => passed);
  const others = verdict.rows.filter(({ passed }) => !passed);
  return (
    <Box sx={{ mb: 2 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap', mb: 0.5 }}>
        <LightChip light={verdict.light} />
        <Typography variant="subtitle2" component="h4">
          {verdict.title}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {formatDateTime(verdict.at)}
        </Typography>
      </Box>
      {verdict.reason && <Typography sx={{ mb: 0.5 }}>{verdict.reason}</Typography>}
      {verdict.smallestFix.length > 0 && (
        <Alert severity="info" icon={false} sx={{ my: 1 }}>
          <strong>{translate('huiji.inbox.smallestFix')}：</strong>
          {verdict.smallestFix.map(({ sentence }) => sentence).join('；')}
        </Alert>
      )}
      {hit.length > 0 && <Rows rows={hit} />}
      {others.length > 0 && (
        <Box component="details" sx={{ mt: 1, fontSize: 14, '& summary': { cursor: 'pointer', py: 0.5 } }}>
          <summary>{translate('huiji.inbox.moreRows', { count: verdict.rows.length })}</summary>
          <Rows rows={others} />
        </Box>
      )}
    </Box>
  );
}

function Rows({ rows }: { rows: ExplainedRow[] }) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('huiji.inbox.verdict')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            {['fact', 'seen', 'needed', 'result'].map((name) => (
              <TableCell key={name}>{translate(`huiji.inbox.${name}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.flatMap((row) => [
            <TableRow key={row.row}>
              <TableCell colSpan={4} sx={{ bgcolor: 'background.default', fontWeight: 600 }}>
                {row.says || row.row}
                {row.passed && `（${translate('huiji.inbox.hit')}）`}
              </TableCell>
            </TableRow>,
            ...row.cells.map((cell) => <CellLine key={`${row.row}.${cell.fact}`} row={row} cell={cell} />),
          ])}
        </TableBody>
      </Table>
    </Box>
  );
}

function CellLine({ row, cell }: { row: ExplainedRow; cell: ExplainedCell }) {
  const translate = useTranslate();
  const speaksFor = favours(row, cell);
  return (
    <TableRow title={cell.sentence}>
      <TableCell component="th" scope="row">
        {cell.title}
      </TableCell>
      <TableCell>{cell.seen}</TableCell>
      <TableCell>{cell.needed}</TableCell>
      <TableCell sx={{ color: speaksFor ? 'success.main' : 'error.main', fontWeight: 600, whiteSpace: 'nowrap' }}>
        {`${cell.passed ? '✓' : '✗'} ${translate(cell.passed ? 'huiji.inbox.met' : 'huiji.inbox.unmet')}`}
      </TableCell>
    </TableRow>
  );
}

/** A row that refuses speaks against the person where its test holds; a row that accepts, where it does not. */
const favours = (row: ExplainedRow, cell: ExplainedCell) =>
  /^(accept|approve|pass|confirm)/.test(row.outcome) === cell.passed;
