import { Box, Typography } from '@mui/material';
import { currentMeta } from '../providers/meta.ts';
import { useWriting } from '../providers/useWriting.ts';

type Props = { title: string; place: readonly { name: string }[]; says: readonly string[] };

/** Of which unions and what time the figures are; on paper also what they are. */
export function FigureHeading({ title, place, says }: Props) {
  const writing = useWriting();
  const own = writing.list([...new Set(currentMeta()?.me.powers.map(({ unionName }) => unionName))]);
  return (
    <Typography component="h2" variant="h6" sx={{ mt: 1 }}>
      <Box component="span" sx={{ display: 'none', displayPrint: 'inline' }}>
        {title}{' '}
      </Box>
      {writing.sentences([place.at(-1)?.name ?? own, ...says])}
    </Typography>
  );
}
