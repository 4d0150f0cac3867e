import type { Filter } from 'adminjs';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { today } from '../../workflows/today.ts';

/** AdminJS's filter in the grammar of models/store, which refuses what it does not know. */
export function listFilter({ fields, search }: Resource, { filters }: Filter): Record<string, unknown> {
  const terms = Object.entries(filters).map(([name, { value }]) => {
    if (search?.includes(name)) return { q: value };
    return isPeriod(value) ? period(name, fields[name], value) : { [name]: value };
  });
  return terms.length ? { and: terms } : {};
}

const isPeriod = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && !Array.isArray(value);

const ends: Record<string, string> = { from: 'gte', to: 'lte' };

function period(name: string, field: FieldDefinition | undefined, limits: Record<string, string>) {
  const moment = (text: string) => (field?.kind === 'date' ? dayOf(text) : text);
  return Object.fromEntries(Object.entries(limits).map(([end, text]) => [`${name}_${ends[end] ?? end}`, moment(text)]));
}

/** The browser sends the midnight of its own place. */
function dayOf(text: string): string {
  if (!text.includes('T') || Number.isNaN(Date.parse(text))) return text;
  return today(new Date(text));
}
