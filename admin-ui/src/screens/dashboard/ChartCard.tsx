import { Box, Paper, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { lazy, Suspense } from 'react';
import { Link, useTranslate } from 'react-admin';
import type { Point } from './figures.ts';

// The charts are half of the code of this screen and nothing needs them at first sight.
const Chart = lazy(() => import('./Chart.tsx'));

type Props = { title: string; kind: 'line' | 'bar'; points: Point[]; color: string };

export function ChartCard({ title, kind, points, color }: Props) {
  const translate = useTranslate();
  const isEmpty = points.every(({ count }) => count === 0);
  return (
    <Paper component="section" aria-label={title} sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mb: 1 }}>
        {title}
      </Typography>
      {isEmpty ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', py: 3 }}>
          {translate('huiji.dashboard.empty')}
        </Typography>
      ) : (
        <>
          <Suspense fallback={<Box sx={{ height: 200 }} />}>
            <Chart kind={kind} points={points} title={title} color={color} />
          </Suspense>
          <Box component="details" sx={{ fontSize: 14, '& summary': { cursor: 'pointer', py: 0.5 } }}>
            <summary>{translate('huiji.dashboard.numbers')}</summary>
            <Table size="small">
              <TableBody>
                {points.map((point) => (
                  <TableRow key={point.key}>
                    <TableCell component="th" scope="row">
                      {point.name}
                    </TableCell>
                    <TableCell align="right">
                      <Link to={point.link}>{point.count.toLocaleString()}</Link>
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
        </>
      )}
    </Paper>
  );
}
