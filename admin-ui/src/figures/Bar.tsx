import { Box } from '@mui/material';

/** A number drawn below itself, and faintly what it was before; `most` fills the width. */
export function Bar({ count, before, most }: { count: number; before?: number; most: number }) {
  return (
    <Box component="span" aria-hidden sx={{ display: 'block', width: '100%', minWidth: 48, mt: 0.25 }}>
      <Line share={count / most} color="#1f4e79" />
      {before !== undefined && <Line share={before / most} color="#b3bccb" />}
    </Box>
  );
}

const Line = ({ share, color }: { share: number; color: string }) => (
  <Box
    component="span"
    sx={{
      ...{ display: 'block', height: 4, mb: '1px', width: `${100 * share}%`, bgcolor: color, borderRadius: '2px' },
      printColorAdjust: 'exact',
    }}
  />
);
