import { Box } from '@mui/material';
import { Link } from 'react-admin';
import { useWriting } from '../../providers/useWriting.ts';
import type { Point } from './figures.ts';

type Props = { points: readonly Point[]; color: string };

/** A column a day, the same distance apart; each opens the list of its day. The scale is that of the highest. */
export function Columns({ points, color }: Props) {
  const writing = useWriting();
  const most = Math.max(1, ...points.map(({ count }) => count));
  const [first, last] = [points[0], points.at(-1)];
  return (
    <Box sx={{ fontSize: 12, color: 'text.secondary' }}>
      <Box sx={{ textAlign: 'right' }}>{writing.number(most)}</Box>
      <Box
        component="ul"
        sx={{
          m: 0,
          p: 0,
          listStyle: 'none',
          display: 'flex',
          alignItems: 'stretch',
          gap: '2px',
          height: 140,
          borderTop: '1px dashed #dfe2e7',
          borderBottom: '1px solid #8c929c',
        }}
      >
        {points.map(({ key, name, count, link }) => (
          <Box component="li" key={key} sx={{ flex: 1, minWidth: 0 }}>
            <Box
              component={Link}
              to={link}
              aria-label={`${name} ${writing.number(count)}`}
              title={`${name}  ${writing.number(count)}`}
              sx={{ height: '100%', display: 'flex', alignItems: 'end', '&:hover': { bgcolor: 'action.hover' } }}
            >
              <Box
                component="span"
                sx={{ width: '100%', height: `${(100 * count) / most}%`, bgcolor: color, borderRadius: '2px 2px 0 0' }}
              />
            </Box>
          </Box>
        ))}
      </Box>
      <Box sx={{ display: 'flex', justifyContent: 'space-between' }}>
        <span>{first?.name}</span>
        <span>{last?.name}</span>
      </Box>
    </Box>
  );
}
