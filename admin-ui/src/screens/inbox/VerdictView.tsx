import { Alert, Box, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ExplainedCell, ExplainedRow, ExplainedVerdict } from '../../../../contract/explanation.ts';
import { useWriting } from '../../providers/useWriting.ts';
import { LightChip } from './LightChip.tsx';

/** Draws the act that settles what a row is about, where there is one. */
type Settle = (act: string) => ReactNode;

/** Why the rules say so: every condition with what was seen and what was needed, and the smallest change that would help. */
export function VerdictView({ verdicts, settle }: { verdicts: ExplainedVerdict[]; settle?: Settle }) {
  const translate = useTranslate();
  if (verdicts.length === 0) return <Typography variant="body2">{translate('huiji.inbox.noVerdict')}</Typography>;
  return verdicts.map((verdict) => (
    <OneVerdict key={`${verdict.decision}${verdict.at}`} verdict={verdict} settle={settle} />
  ));
}

function OneVerdict({ verdict, settle }: { verdict: ExplainedVerdict; settle: Settle | undefined }) {
  const translate = useTranslate();
  const writing = useWriting();
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
          {writing.moment(verdict.at)}
        </Typography>
      </Box>
      {verdict.reason && <Typography sx={{ mb: 0.5 }}>{verdict.reason}</Typography>}
      {verdict.smallestFix.length > 0 && (
        <Alert severity="info" icon={false} sx={{ my: 1 }}>
          <strong>{translate('huiji.inbox.smallestFix')}</strong>
          {writing.colon}
          {writing.sentences(verdict.smallestFix.map(({ sentence }) => sentence))}
        </Alert>
      )}
      {hit.length > 0 && <Rows rows={hit} settle={settle} />}
      {others.length > 0 && (
        <Box component="details" sx={{ mt: 1, fontSize: 14, '& summary': { cursor: 'pointer', py: 0.5 } }}>
          <summary>{translate('huiji.inbox.moreRows', { count: verdict.rows.length })}</summary>
          <Rows rows={others} />
        </Box>
      )}
    </Box>
  );
}

function Rows({ rows, settle }: { rows: ExplainedRow[]; settle?: Settle | undefined }) {
  const translate = useTranslate();
  const writing = useWriting();
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
                {row.passed ? writing.aside(row.says || row.row, translate('huiji.inbox.hit')) : row.says || row.row}
                {row.act && settle?.(row.act)}
              </TableCell>
            </TableRow>,
            ...row.cells.map((cell) => <CellLine key={`${row.row}.${cell.fact}`} cell={cell} />),
          ])}
        </TableBody>
      </Table>
    </Box>
  );
}

/** That a condition holds is neither good nor bad by itself: what it leads to stands above it. */
function CellLine({ cell }: { cell: ExplainedCell }) {
  const translate = useTranslate();
  return (
    <TableRow title={cell.sentence}>
      <TableCell component="th" scope="row">
        {cell.title}
      </TableCell>
      <TableCell>{cell.seen}</TableCell>
      <TableCell>{cell.needed}</TableCell>
      <TableCell sx={{ fontWeight: cell.passed ? 600 : 400, whiteSpace: 'nowrap' }}>
        {translate(cell.passed ? 'huiji.inbox.met' : 'huiji.inbox.unmet')}
      </TableCell>
    </TableRow>
  );
}
