import { useLocale, useTranslate } from 'react-admin';
import { ColorChip } from '../../fields/ColorChip.tsx';
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
    <ColorChip
      color={field?.choices?.find(({ value }) => value === light)?.color}
      label={light ? choiceTitle(field, light, locale) : translate('huiji.inbox.noLight')}
    />
  );
}
