import type { ResourceMeta } from '../../../contract/meta.ts';
import { inWords, useAnswerTitles } from '../fields/answerTitles.ts';
import type { NamedRow } from '../fields/NamedRows.tsx';
import type { Row } from '../providers/meta.ts';

/** What was filled in on a case's form, in words; under their bare names when the form cannot be had. */
export const useFormFields = (resource: ResourceMeta, row: Row): NamedRow[] =>
  inWords(useAnswerTitles(resource.path, row.id, row.version) ?? [], row.data);
