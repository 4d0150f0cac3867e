import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { choiceColor } from '../../fields/choiceColor.ts';

/** The verdict: colour and word, so that it can be told without seeing colours. */
export function LightChip({ light }: { light: string | null | undefined }) {
  const translate = useTranslate();
  const known = light === 'green' || light === 'amber' || light === 'red' ? light : 'none';
  return (
    <Chip
      size="small"
      variant="outlined"
      color={choiceColor('light', known)}
      label={translate(`huiji.inbox.light.${known}`)}
    />
  );
}
