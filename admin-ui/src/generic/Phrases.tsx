import { Box, Chip } from '@mui/material';

type Props = { phrases: readonly string[]; onPick: (phrase: string) => void };

/** Texts that are said often, to pick instead of typing. */
export function Phrases({ phrases, onPick }: Props) {
  if (phrases.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mb: 1 }}>
      {phrases.map((phrase) => (
        <Chip
          key={phrase}
          label={phrase}
          variant="outlined"
          onClick={() => onPick(phrase)}
          sx={{ height: 'auto', minHeight: 32, '& .MuiChip-label': { whiteSpace: 'normal', py: 0.5 } }}
        />
      ))}
    </Box>
  );
}
