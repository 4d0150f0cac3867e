import { Box } from '@mui/material';
import { Link } from 'react-admin';
import { useWriting } from '../../providers/useWriting.ts';
import type { Point } from './figures.ts';

type Props = { points: readonly Point[]; color: string };

/** Lying bars, each with its name and number; the whole line opens the list behind it. */
export function Bars({ points, color }: Props) {
  const writing = useWriting();
  const most = Math.max(1, ...points.map(({ count }) => count));
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {points.map(({ key, name, count, link }) => (
        <li key={key}>
          <Box component={Link} to={link} sx={line}>
            <Box
              component="span"
              sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              title={name}
            >
              {name}
            </Box>
            <Box component="span" aria-hidden sx={{ display: 'block', alignSelf: 'center', height: 14 }}>
              <Box
                component="span"
                sx={{
                  display: 'block',
                  height: '100%',
                  width: `${(100 * count) / most}%`,
                  bgcolor: color,
                  borderRadius: '2px',
                }}
              />
            </Box>
            <Box component="span" sx={{ textAlign: 'right' }}>
              {writing.number(count)}
            </Box>
          </Box>
        </li>
      ))}
    </Box>
  );
}

const line = {
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 9em) minmax(0, 1fr) 3.5em',
  columnGap: 1,
  py: 0.5,
  fontSize: 13,
  color: 'text.primary',
  textDecoration: 'none',
  '&:hover': { bgcolor: 'action.hover', textDecoration: 'underline' },
};
