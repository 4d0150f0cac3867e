import { Box, Paper, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** A table of numbers under its heading, which scrolls sideways where it is too wide and is printed whole. */
export function FigureSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper component="section" aria-label={title} sx={{ p: 2, my: 1, minWidth: 0, breakInside: 'avoid-page' }}>
      <Typography component="h3" variant="subtitle1" sx={{ fontWeight: 600, mb: 0.5 }}>
        {title}
      </Typography>
      <Box
        tabIndex={0}
        role="group"
        aria-label={title}
        sx={{
          overflowX: 'auto',
          // Whose numbers they are stays in sight.
          '& tr > :first-of-type': { position: 'sticky', left: 0, bgcolor: 'background.paper', zIndex: 1 },
          '@media print': { overflow: 'visible' },
        }}
      >
        {children}
      </Box>
    </Paper>
  );
}
