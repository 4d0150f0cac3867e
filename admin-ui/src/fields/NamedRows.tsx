import { Box, Typography } from '@mui/material';
import { useWords } from '../providers/useWords.ts';
import { isStoredFiles, StoredFiles } from '../widgets/StoredFiles.tsx';
import { JsonView } from './JsonView.tsx';

/** `before`: what stood there, where it has changed; empty where nothing did. */
export type NamedRow = {
  name: string;
  title: string;
  value: unknown;
  note?: string | undefined;
  before?: string | undefined;
};

const changed = {
  from: { zh: '退回后有改动，原来是：', en: 'Changed since it was returned; before: ' },
  added: { zh: '退回后新填的', en: 'Filled in since it was returned' },
};

/** Names beside values; on a phone one under the other. */
export function NamedRows({ rows }: { rows: NamedRow[] }) {
  const words = useWords();
  if (rows.length === 0) return <>—</>;
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: 'minmax(110px, max-content) minmax(0, 1fr)' },
        columnGap: 2,
        rowGap: { xs: 0, sm: 0.75 },
      }}
    >
      {rows.map(({ name, title, value, note, before }) => (
        <Box key={name} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: 14 }}>
            {title}
          </Box>
          <Box component="dd" sx={{ m: 0, fontSize: 14, mb: { xs: 1, sm: 0 }, overflowWrap: 'anywhere' }}>
            {isStoredFiles(value) ? <StoredFiles files={value} /> : <JsonView value={value} />}
            {before !== undefined && (
              <Typography variant="body2" sx={{ color: 'info.main' }}>
                {words(before ? changed.from : changed.added)}
                {before}
              </Typography>
            )}
            {note && (
              <Typography variant="body2" sx={{ color: 'warning.main' }}>
                {note}
              </Typography>
            )}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
