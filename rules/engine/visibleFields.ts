import { createAjv } from './ajv.ts';
import { cellSchema } from './cell.ts';
import type { FormDocument, FormField, UnaryTest, When } from './documentTypes.ts';
import { formWidget } from './formWidgets.ts';
import { canonical } from './hash.ts';
import { jsonType } from './profile.ts';

const ajv = createAjv();
const made = new Map<string, (value: unknown) => boolean>();
const remembered = 2_000;

type JsonType = ReturnType<typeof jsonType>;

/** The JSON type of the answers that tests see; undefined where none may look. */
export function widgetType(field: FormField): JsonType | undefined {
  const { type } = formWidget(field);
  return type && jsonType(type);
}

/** Whether a value satisfies a test; a missing value is null. */
function passesTest(test: UnaryTest, type: JsonType | undefined, value: unknown): boolean {
  const key = type + canonical(test);
  let validate = made.get(key);
  if (!validate) {
    if (made.size >= remembered) made.clear();
    const schema = cellSchema(test, type);
    validate = ajv.compile(schema) as (value: unknown) => boolean;
    ajv.removeSchema(schema);
    made.set(key, validate);
  }
  return validate(value ?? null);
}

function isMet(when: When | undefined, form: FormDocument, shown: Record<string, unknown>): boolean {
  return Object.entries(when?.properties ?? {}).every(([name, test]) => {
    const field = form.fields.find((candidate) => candidate.name === name);
    return field !== undefined && passesTest(test, widgetType(field), shown[name]);
  });
}

function isEmpty(value: unknown): boolean {
  if (Array.isArray(value)) return value.length === 0;
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** The fields shown for these answers. A hidden field's answer counts as not given, also for the fields after it. */
export function visibleFields(form: FormDocument, data: Record<string, unknown>): FormField[] {
  const shown: Record<string, unknown> = {};
  return form.fields.filter((field) => {
    if (!isMet(field.visibleWhen, form, shown)) return false;
    if (Object.hasOwn(data, field.name) && !isEmpty(data[field.name])) shown[field.name] = data[field.name];
    return true;
  });
}

/** The choices of a field, by code, that these answers rule out. */
export function withheldChoices(field: FormField, form: FormDocument, data: Record<string, unknown>): Set<string> {
  const conditions = Object.entries(field.choicesWhen ?? {});
  const counted = conditions.length > 0 ? visibleData(form, data) : {};
  return new Set(conditions.filter(([, when]) => !isMet(when, form, counted)).map(([code]) => code));
}

/** The fields on whose answers others hang: what is shown, and what there is to choose. */
export function steeringFields(form: FormDocument): Set<string> {
  const conditions = form.fields.flatMap(({ visibleWhen, choicesWhen }) => [
    ...(visibleWhen ? [visibleWhen] : []),
    ...Object.values(choicesWhen ?? {}),
  ]);
  return new Set(conditions.flatMap(({ properties }) => Object.keys(properties ?? {})));
}

/** The answers that count: those of visible fields, without empty ones. */
export function visibleData(form: FormDocument, data: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    visibleFields(form, data)
      .filter(({ name }) => Object.hasOwn(data, name) && !isEmpty(data[name]))
      .map(({ name }) => [name, data[name]]),
  );
}
