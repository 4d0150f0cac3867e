import type { CascadeLevel } from '../../../../contract/formView.ts';
import { divisionChildren, divisionPath, isDivisionCode } from '../../../../workflows/unions/divisions.ts';

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

/** The deepest choice that still belongs to the one above it. */
export function chosenDivision(body: Record<string, unknown>, name: string): string {
  let chosen = '';
  for (let level = 0; level < 5; level += 1) {
    const value = body[`${name}.${level}`];
    if (typeof value !== 'string' || !isDivisionCode(value) || !value.startsWith(chosen)) break;
    chosen = value;
  }
  return chosen;
}
