import { useQuery } from '@tanstack/react-query';
import type { AnswerTitle } from '../../../contract/answerTitle.ts';
import { currentMeta, resourceMeta } from '../providers/meta.ts';
import { requestJson } from '../providers/requestJson.ts';
import { isStoredFiles } from '../widgets/StoredFiles.tsx';
import type { NamedRow } from './NamedRows.tsx';

/** Resources with a field for the answers of a form. */
const hasForm = (path: string): boolean =>
  (resourceMeta(path) ?? currentMeta()?.audited.find((each) => each.path === path))?.fields.some(
    ({ widget }) => widget === 'answers',
  ) ?? false;

/** What the answers of a record are called and what their codes mean: none when the form cannot be had, undefined until it is. */
export function useAnswerTitles(path: string | undefined, id: unknown, version?: unknown): AnswerTitle[] | undefined {
  const { data, isLoading } = useQuery({
    queryKey: [path, 'answers', id, version],
    queryFn: () => requestJson<AnswerTitle[]>(`/${path}/${id}/answers`).then(({ json }) => json),
    enabled: Boolean(id) && hasForm(path ?? ''),
    retry: false,
  });
  return isLoading ? undefined : (data ?? []);
}

/** Answers in the order of the form, in words; what no form names stands for itself, at the end. */
export function inWords(titles: readonly AnswerTitle[], values: unknown): NamedRow[] {
  if (typeof values !== 'object' || values === null) return [];
  const given = values as Record<string, unknown>;
  const titled = titles.filter(({ name }) => name in given);
  const rest = Object.keys(given).filter((name) => !titled.some((title) => title.name === name));
  return [
    ...titled.map(({ name, title, words }) => ({ name, title, value: wordsOf(given[name], words) })),
    ...rest.map((name) => ({ name, title: name, value: given[name] })),
  ];
}

/** Files stay what they are: they are shown as links. */
const wordsOf = (value: unknown, words: AnswerTitle['words']): unknown =>
  isStoredFiles(value) ? value : (words[keyOf(value)] ?? value);

const keyOf = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));
