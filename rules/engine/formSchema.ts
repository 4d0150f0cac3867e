import type { FieldError } from '../../errors.ts';
import { Unavailable } from '../../errors.ts';
import type { ValidateFunction } from './ajv.ts';
import { createAjv } from './ajv.ts';
import type { ChoicesDocument, FormDocument, FormField, When } from './documentTypes.ts';
import { activeChoices } from './effective.ts';
import { fieldError, unknownField } from './fieldError.ts';
import { formWidget } from './formWidgets.ts';
import { canonical } from './hash.ts';
import { visibleData, visibleFields, widgetType, withheldChoices } from './visibleFields.ts';

export { visibleData, visibleFields };

export type JsonSchema = Record<string, unknown>;
export type ChoicesByKey = Record<string, ChoicesDocument>;

function choiceSchema(field: FormField, choices: ChoicesByKey, today: string): JsonSchema {
  const document = field.choices === undefined ? undefined : choices[field.choices];
  if (!document)
    throw new Unavailable(
      'choices-missing',
      `“${field.title}”的选项表“${field.choices}”还没有配置`,
      `The choices "${field.choices}" of "${field.name}" are not configured`,
    );
  const active = activeChoices(document, today);
  return {
    enum: active.map(({ code }) => code),
    oneOf: active.map(({ code, label }) => ({ const: code, title: label })),
  };
}

/** The JSON Schema of one field's value. */
function fieldSchema(field: FormField, choices: ChoicesByKey, today: string): JsonSchema {
  const widget = formWidget(field);
  return {
    title: field.title,
    ...widget.schema,
    ...(widget.needsChoices && choiceSchema(field, choices, today)),
    ...(field.level && { divisionLevel: field.level }),
    ...(field.within && { divisionWithin: field.within }),
    ...(field.schema && { allOf: [field.schema] }),
  };
}

// A required checkbox is a statement to agree with, so only true will do.
function requiredTest(field: FormField): JsonSchema {
  const value = widgetType(field) === 'boolean' ? { const: true } : {};
  return { required: [field.name], properties: { [field.name]: value } };
}

const tested = (when: When | undefined): JsonSchema => ({
  properties: when?.properties ?? {},
  required: when?.required ?? [],
});

const shownWhen = (field: FormField): JsonSchema => ({
  if: tested(field.visibleWhen),
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  ...(field.required && { then: requiredTest(field) }),
  else: { not: { required: [field.name] } },
});

const offeredWhen = ({ name, choicesWhen = {} }: FormField): JsonSchema[] =>
  Object.entries(choicesWhen).map(([code, when]) => ({
    if: { properties: { [name]: { const: code } }, required: [name] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: tested(when),
  }));

/** The form as one JSON Schema: what is always required, and what is required or absent depending on other answers. */
export function formSchema(form: FormDocument, choices: ChoicesByKey, today: string): JsonSchema {
  const always = form.fields.filter(({ required, visibleWhen }) => required && !visibleWhen);
  const conditional = form.fields.filter(({ visibleWhen }) => visibleWhen);
  const conditions = [...conditional.map(shownWhen), ...form.fields.flatMap(offeredWhen)];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: form.title,
    type: 'object',
    properties: Object.fromEntries(form.fields.map((field) => [field.name, fieldSchema(field, choices, today)])),
    required: always.map(({ name }) => name),
    additionalProperties: false,
    ...(conditions.length > 0 && { allOf: conditions }),
  };
}

type Validators = Map<string, ValidateFunction>;
type Made = { today: string; choices: ChoicesByKey; validators: Validators };
const remembered = 200;
const byContent = new Map<string, Validators>();
const byForm = new WeakMap<FormDocument, Made>();

function compileFields(form: FormDocument, choices: ChoicesByKey, today: string): Validators {
  const schemas = form.fields.map((field) => [field.name, fieldSchema(field, choices, today)] as const);
  const key = canonical(schemas);
  let made = byContent.get(key);
  if (!made) {
    // The schemas are made here, of demands that were checked against the profile.
    const ajv = createAjv({ verbose: true, validateSchema: false });
    made = new Map(schemas.map(([name, schema]) => [name, ajv.compile(schema)]));
    if (byContent.size >= remembered) byContent.clear();
    byContent.set(key, made);
  }
  return made;
}

/** Compiled once per form, day and choices; documents are immutable, so the same object is the same content. */
function validatorsOf(form: FormDocument, choices: ChoicesByKey, today: string): Validators {
  const last = byForm.get(form);
  const same =
    last?.today === today && form.fields.every(({ choices: key }) => !key || last.choices[key] === choices[key]);
  if (last && same) return last.validators;
  const validators = compileFields(form, choices, today);
  byForm.set(form, { today, choices: { ...choices }, validators });
  return validators;
}

const brokenText = /\p{Surrogate}|\0/u;

function checkField(field: FormField, value: unknown, validate: ValidateFunction | undefined): FieldError[] {
  const isMissing = value === undefined || (widgetType(field) === 'boolean' && field.required && value === false);
  if (isMissing) return field.required ? [fieldError(field, { keyword: 'missing' })] : [];
  if (typeof value === 'string' && brokenText.test(value)) return [fieldError(field, { keyword: 'brokenText' })];
  if (validate?.(value)) return [];
  return [fieldError(field, validate?.errors?.[0] ?? { keyword: 'type' })];
}

/** One error per wrong field, in the order of the form. Answers to hidden fields are ignored; unknown names are refused. */
export function validateForm(
  form: FormDocument,
  choices: ChoicesByKey,
  data: Record<string, unknown>,
  today: string,
): FieldError[] {
  const names = form.fields.map(({ name }) => name);
  const strangers = Object.keys(data).filter((name) => !names.includes(name));
  const compiled = validatorsOf(form, choices, today);
  const counted = visibleData(form, data);
  return [
    ...strangers.map((name) => unknownField(name, names)),
    ...visibleFields(form, data).flatMap((field) => {
      const value = Object.hasOwn(counted, field.name) ? counted[field.name] : undefined;
      const errors = checkField(field, value, compiled.get(field.name));
      if (errors.length > 0 || !withheldChoices(field, form, data).has(String(value))) return errors;
      return [fieldError(field, { keyword: 'withheld' })];
    }),
  ];
}
