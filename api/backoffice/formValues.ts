// A form knows text only: between records and what AdminJS carries back and forth.
import type { ParamsType } from 'adminjs';
import { Invalid } from '../../errors.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { FieldDefinition } from '../../models/fieldKinds/fieldKind.ts';
import { kindOf } from '../../models/fieldKinds/fieldKinds.ts';

/** A row for the screen; lists and objects are shown as text. */
export function toParams({ fields }: Resource, row: Record<string, unknown>): ParamsType {
  const shown = Object.entries(row).map(([name, value]) => {
    const field = fields[name];
    const toText = field && value !== null ? kindOf(field).toText : undefined;
    return [name, toText ? toText(value) : value];
  });
  return Object.fromEntries(shown) as ParamsType;
}

/** What was typed, as the workflows want it. Names nobody knows are passed on, so that the workflow refuses them. */
export function fromForm({ fields }: Resource, params: Record<string, unknown>): Record<string, unknown> {
  const given = Object.entries(params).filter(([name]) => !name.startsWith('_'));
  return Object.fromEntries(
    given.map(([name, value]) => [name, fields[name] ? typed(name, fields[name], value) : value]),
  );
}

function typed(name: string, field: FieldDefinition, value: unknown): unknown {
  if (value === '' || value === undefined) return null;
  if (value instanceof Date) return dated(field, value);
  if (typeof value !== 'string') return value;
  return parsed(name, field, value);
}

/** AdminJS makes dates of dates; a day has no hour, and it reads days as in Greenwich. */
function dated(field: FieldDefinition, value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  return field.kind === 'date' ? value.toISOString().slice(0, 10) : value.toISOString();
}

function parsed(path: string, field: FieldDefinition, text: string): unknown {
  const { fromText } = kindOf(field);
  if (!fromText) return text;
  try {
    return fromText(text);
  } catch {
    const { title } = field;
    throw new Invalid([{ path, message: `“${title.zh}”应为 JSON`, messageEn: `${title.en} should be JSON` }]);
  }
}
