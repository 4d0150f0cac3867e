import { Box, Paper, Typography } from '@mui/material';
import { Link } from 'react-admin';
import type { Tile } from '../../../../contract/figures.ts';
import { listLink } from '../../providers/listLink.ts';
import { currentMeta } from '../../providers/meta.ts';
import { useWords } from '../../providers/useWords.ts';
import { useWriting } from '../../providers/useWriting.ts';

/** The numbers that concern the reader's role, of one height; each opens what it counts. */
export function Tiles({ tiles, isAll }: { tiles: readonly Tile[]; isAll: boolean }) {
  const words = useWords();
  const writing = useWriting();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))', gap: 2, my: 1 }}>
      {tiles.map(({ name, title, count, resource, filter, isAlarming }) => {
        const path = currentMeta()?.resources.find((each) => each.name === resource)?.path;
        return (
          <Paper
            key={name}
            component={Link}
            to={(isAll && queues[name]) || listLink(path ?? '', filter)}
            sx={{ px: 2, py: 1.5, textDecoration: 'none', color: 'text.primary' }}
          >
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {words(title)}
            </Typography>
            <Typography
              sx={{
                fontSize: 28,
                fontWeight: 600,
                lineHeight: 1.2,
                color: isAlarming && count > 0 ? 'error.main' : 'inherit',
              }}
            >
              {writing.number(count)}
            </Typography>
          </Paper>
        );
      })}
    </Box>
  );
}

/** What is worked off in the inbox is opened there, of all the scope. */
const queues: Readonly<Record<string, string>> = { waiting: '/inbox?queue=waiting', overdue: '/inbox?queue=overdue' };
