import { choiceTitle } from '../fields/choiceTitle.ts';
import { resourceMeta } from './meta.ts';

/** How a case stands, in a word. */
export const caseState = (state: string, locale: string): string =>
  choiceTitle(
    resourceMeta('applications')?.fields.find(({ name }) => name === 'state'),
    state,
    locale,
  );
