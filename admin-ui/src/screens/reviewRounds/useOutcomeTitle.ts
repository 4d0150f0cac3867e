import { useLocale } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { resourceMeta } from '../../providers/meta.ts';

/** The words of a round's result: of its outcomes, and of the channels of its messages. */
export function useOutcomeTitle(): (code: string) => string {
  const locale = useLocale();
  const field = resourceMeta('reviewRounds')?.fields.find(({ name }) => name === 'result');
  return (code) => choiceTitle(field, code, locale);
}
