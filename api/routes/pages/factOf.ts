import type { OwnLine } from '../../../contract/ownRecord.ts';
import type { Fact } from '../../../contract/pageView.ts';
import type { Language } from '../../../contract/words.ts';
import { dayOf, momentOf } from './timeOf.ts';

/** Days are written as people write them. */
export const factOf = ({ title, value }: OwnLine, language: Language): Fact => ({
  label: title,
  value: /^\d{4}-\d\d-\d\d$/.test(value)
    ? dayOf(value, language)
    : /^\d{4}-\d\d-\d\dT/.test(value)
      ? momentOf(value, language)
      : value,
});
