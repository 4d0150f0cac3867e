import { Chip } from '@mui/material';
import type { Color } from '../../../contract/words.ts';

/** A word that carries a colour; the word alone says it too. */
export const ColorChip = ({ color = 'neutral', label }: { color?: Color | undefined; label: string }) => (
  <Chip size="small" variant="outlined" color={color === 'neutral' ? 'default' : color} label={label} />
);
