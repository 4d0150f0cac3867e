import type { CascadeLevel } from '../../../../contract/formView.ts';
import type { Language } from '../../../../contract/words.ts';
import { fieldWords } from '../../../../member-ui/words/fields.ts';
import { divisionChildren, divisionPath } from '../../../../workflows/unions/divisions.ts';

/** The cascade down to one level below what is chosen; it begins with the provinces, or below the region that it lies within. */
export async function divisionLevels(code: string, language: Language, within = ''): Promise<CascadeLevel[]> {
  const labels: Partial<Record<string, string>> = fieldWords[language].levels;
  const path = code.startsWith(within) ? await divisionPath(code) : [];
  const chain = path.filter(({ id }) => id.length > within.length);
  const parents = [within || null, ...chain.filter(({ hasChildren }) => hasChildren).map(({ id }) => id)];
  const siblings = await Promise.all(parents.map(divisionChildren));
  return siblings.map((nodes, index) => ({
    label: labels[nodes[0]?.level ?? ''] ?? fieldWords[language].levels.lower,
    value: chain[index]?.id ?? '',
    choices: nodes.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
