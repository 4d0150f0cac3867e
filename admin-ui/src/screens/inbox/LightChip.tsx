import { Chip } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { choiceColor } from '../../fields/choiceColor.ts';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { resourceMeta } from '../../providers/meta.ts';

/** The verdict: colour and word, so that it can be told without seeing colours. */
export function LightChip({ light }: { light: string | null | undefined }) {
  const translate = useTranslate();
  const locale = useLocale();
  // Who reads verdicts need not see cases, and the other way round.
  const resource = resourceMeta('applications') ?? resourceMeta('decisions');
  const field = resource?.fields.find(({ name }) => name === 'light');
  return (
    <Chip
      size="small"
      variant="outlined"
      color={choiceColor('light', light ?? 'none')}
      label={light ? choiceTitle(field, light, locale) : translate('huiji.inbox.noLight')}
    />
  );
}
