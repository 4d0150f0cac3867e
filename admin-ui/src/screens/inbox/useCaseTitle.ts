import { useLocale } from 'react-admin';
import { choiceTitle } from '../../fields/choiceTitle.ts';
import { type Row, resourceMeta } from '../../providers/meta.ts';

/** What a case is about, in the reader's language. */
export function useCaseTitle(): (row: Row) => string {
  const locale = useLocale() ?? 'zh';
  const title = resourceMeta('applications')?.fields.find(({ name }) => name === 'title');
  return (row) => choiceTitle(title, row.title, locale);
}
