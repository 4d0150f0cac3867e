import type { CascadeLevel } from '../../../../contract/formView.ts';
import { divisionChildren, divisionPath } from '../../../../workflows/unions/divisions.ts';

const labels: Record<string, string> = { province: '省份', city: '城市', county: '区县', street: '镇街' };

/** The cascade down to one level below what is chosen. */
export async function divisionLevels(code: string): Promise<CascadeLevel[]> {
  const chain = await divisionPath(code);
  const parents = [null, ...chain.filter(({ hasChildren }) => hasChildren).map(({ id }) => id)];
  const siblings = await Promise.all(parents.map(divisionChildren));
  return siblings.map((nodes, index) => ({
    label: labels[nodes[0]?.level ?? ''] ?? '下一级',
    value: chain[index]?.id ?? '',
    choices: nodes.map(({ id, name }) => ({ value: id, label: name })),
  }));
}
