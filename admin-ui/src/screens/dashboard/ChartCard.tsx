import { Paper, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Bars } from './Bars.tsx';
import { Columns } from './Columns.tsx';
import type { Point } from './figures.ts';

type Props = { title: string; kind: 'columns' | 'bars'; points: readonly Point[]; color: string };

/** Numbers that people compare, drawn; every one leads to the list behind it. */
export function ChartCard({ title, kind, points, color }: Props) {
  const translate = useTranslate();
  const Chart = kind === 'columns' ? Columns : Bars;
  return (
    <Paper component="section" aria-label={title} sx={{ p: 2, minWidth: 0 }}>
      <Typography component="h2" variant="subtitle1" sx={{ fontWeight: 600, mb: 1 }}>
        {title}
      </Typography>
      {points.every(({ count }) => count === 0) ? (
        <Typography variant="body2" sx={{ color: 'text.secondary', py: 3 }}>
          {translate('huiji.dashboard.empty')}
        </Typography>
      ) : (
        <Chart points={points} color={color} />
      )}
    </Paper>
  );
}
