import type { AnswerTitle } from '../../../contract/answerTitle.ts';
import type { ResourceMeta } from '../../../contract/meta.ts';
import { useAnswerTitles } from '../fields/answerTitles.ts';
import type { Row } from '../providers/meta.ts';

/** Names and titles of what was filled in on a case's form; the names alone when the form cannot be had. */
export function useFormFields(resource: ResourceMeta, row: Row): Pick<AnswerTitle, 'name' | 'title'>[] {
  const titles = useAnswerTitles(resource.path, row.id, row.version) ?? [];
  const filledIn = Object.keys((row.data as Record<string, unknown> | undefined) ?? {});
  const titled = titles.filter(({ name }) => filledIn.includes(name));
  return titled.length > 0 ? titled : filledIn.map((name) => ({ name, title: name }));
}
