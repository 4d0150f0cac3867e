import type { CascadeLevel } from '../../../../contract/formView.ts';
import type { Industry } from '../../../../contract/place.ts';
import type { Language } from '../../../../contract/words.ts';
import { fieldWords } from '../../../../member-ui/words/fields.ts';
import { industryPath, lowerIndustries, provinceIndustries } from '../../../../workflows/unions/industries.ts';

/** The cascade of industries of the province of `path`, down to one level below what is chosen. */
export async function industryLevels(chosen: string, path: string, language: Language): Promise<CascadeLevel[]> {
  const words = fieldWords[language];
  const first = await provinceIndustries(path);
  const chain = await industryPath(chosen);
  const levels = first.some(({ id }) => id === chain[0]?.id) ? chain : [];
  const parents = levels.filter(({ hasChildren }) => hasChildren);
  const lower = await Promise.all(parents.map(({ id }) => lowerIndustries(id)));
  return [
    {
      label: words.industry,
      value: levels[0]?.id ?? '',
      choices: first.map(({ id, name }) => ({ value: id, label: name })),
    },
    ...lower.flatMap((nodes, index) =>
      levelBelow(parents[index] as Industry, nodes, levels[index + 1]?.id, words.lowerUnion),
    ),
  ];
}

/** The value of a lower choice names the one above it, so that a choice of another branch can be told from it. */
function levelBelow(above: Industry, nodes: Industry[], chosen: string | undefined, label: string): CascadeLevel[] {
  if (nodes.length === 0) return [];
  const choiceOf = (id: string) => `${above.id}.${id}`;
  const choices = nodes.map(({ id, name }) => ({ value: choiceOf(id), label: name }));
  return [{ label, value: chosen ? choiceOf(chosen) : '', choices }];
}
