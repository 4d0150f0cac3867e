import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, ChoicesDocument, FormDocument, FormField, When } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { validateForm } from '../../engine/formSchema.ts';
import { formWidgets } from '../../engine/formWidgets.ts';
import type { Subject } from '../../engine/profile.ts';
import { checkTest, checkValue, checkWhen } from '../../engine/profile.ts';
import { checkReference } from '../../engine/reference.ts';
import { optionsOf } from './optionsOf.ts';

/** An answer as the subject of a test. */
function subject(field: FormField, context: CheckContext): Subject | Finding {
  const choices = field.choices && context.find ? optionsOf(context.find, field.choices) : undefined;
  const type = formWidgets.get(field.widget)?.type;
  if (!type)
    return finding(
      'untestable-field',
      '',
      `“${field.title}”的回答不能用条件检验`,
      `The answer to "${field.name}" cannot be tested`,
      { seen: field.widget },
    );
  return { title: field.title, type, ...(choices && { values: choices.items.map(({ code }) => code) }) };
}

function lintWidget({ widget }: FormField, path: string): Finding[] {
  if (formWidgets.has(widget)) return [];
  const needed = [...formWidgets.keys()];
  const detail = { seen: widget, needed, didYouMean: closest(widget, needed) };
  return [finding('unknown-widget', `${path}/widget`, `没有控件“${widget}”`, `There is no widget "${widget}"`, detail)];
}

/** What is said about a field by its own schema and its default. */
function lintValue(field: FormField, path: string, context: CheckContext): Finding[] {
  if (field.schema === undefined && field.default === undefined) return [];
  const tested = subject(field, context);
  if ('level' in tested) return [{ ...tested, path }];
  return [
    ...(field.schema === undefined ? [] : checkTest(field.schema, `${path}/schema`, tested)),
    ...(field.default === undefined ? [] : checkValue(field.default, `${path}/default`, tested)),
  ];
}

function lintField(field: FormField, index: number, earlier: FormField[], context: CheckContext): Finding[] {
  const path = `/fields/${index}`;
  const unknown = lintWidget(field, path);
  if (unknown.length > 0) return unknown;
  const findings: Finding[] = [];
  if (earlier.some(({ name }) => name === field.name))
    findings.push(
      finding('duplicate-field', `${path}/name`, `字段“${field.name}”重复`, `The field "${field.name}" is used twice`, {
        seen: field.name,
      }),
    );
  if (Boolean(formWidgets.get(field.widget)?.needsChoices) !== (field.choices !== undefined))
    findings.push(
      finding(
        'choices-misplaced',
        `${path}/choices`,
        '选择字段（且只有它）要指明选项表',
        'A choice field, and only it, names its choices',
        { seen: field.widget },
      ),
    );
  // What goes with an answer behind the expander stands beside it.
  if (field.required && field.optional && !field.visibleWhen)
    findings.push(
      finding(
        'required-and-optional',
        path,
        '必填字段不能放进“展开选填字段”',
        'A required field cannot hide behind the expander',
        { seen: field.name },
      ),
    );
  if (!(field.choices && context.find && optionsOf(context.find, field.choices)))
    findings.push(...checkReference('choices', field.choices, `${path}/choices`, context));
  for (const part of ['level', 'within'] as const)
    if (field[part] !== undefined && field.widget !== 'division')
      findings.push(
        finding(
          'no-region',
          `${path}/${part}`,
          `只有地区字段可以写 ${part}`,
          `Only the field of a region has ${part}`,
          { seen: field.widget, needed: ['division'] },
        ),
      );
  const strangers = (field.consentTo ?? []).filter((name) => !earlier.some((each) => each.name === name));
  if (field.consentTo && (field.widget !== 'checkbox' || strangers.length > 0))
    findings.push(
      finding(
        'consent-misplaced',
        `${path}/consentTo`,
        'consentTo 只用在勾选框上，并写明它前面的字段',
        'consentTo belongs to a checkbox and names fields before it',
        { seen: strangers.length > 0 ? strangers : field.widget, needed: earlier.map(({ name }) => name) },
      ),
    );
  findings.push(...lintValue(field, path, context), ...lintPrefill(field, path, earlier));
  if (field.visibleWhen)
    findings.push(...lintCondition(field, field.visibleWhen, `${path}/visibleWhen`, earlier, context));
  for (const [code, when] of Object.entries(field.choicesWhen ?? {})) {
    const here = `${path}/choicesWhen/${code}`;
    const tested = subject(field, context);
    if (!('level' in tested)) findings.push(...checkValue(code, here, tested));
    findings.push(...lintCondition(field, when, here, earlier, context));
  }
  return findings;
}

/** A field begins with what an earlier widget tells of its record. */
function lintPrefill({ prefill }: FormField, path: string, earlier: FormField[]): Finding[] {
  if (!prefill) return [];
  const needed = earlier.flatMap(({ name, widget }) =>
    (formWidgets.get(widget)?.tells ?? []).map((property) => `${name}.${property}`),
  );
  const seen = `${prefill.from}.${prefill.property}`;
  if (needed.includes(seen)) return [];
  const [zh, en] = [`前面的字段里没有“${seen}”可以带入`, `No earlier field tells "${seen}"`];
  return [
    finding('nothing-to-prefill', `${path}/prefill`, zh, en, { seen, needed, didYouMean: closest(seen, needed) }),
  ];
}

function lintCondition(
  field: FormField,
  when: When,
  path: string,
  earlier: FormField[],
  context: CheckContext,
): Finding[] {
  return checkWhen(when, path, (name) => {
    const sibling = earlier.find((candidate) => candidate.name === name);
    if (sibling) return subject(sibling, context);
    const names = earlier.map((candidate) => candidate.name);
    return finding(
      'unknown-field',
      '',
      `“${field.name}”之前没有字段“${name}”`,
      `There is no field "${name}" before "${field.name}"`,
      {
        seen: name,
        needed: names,
        didYouMean: closest(name, names),
      },
    );
  });
}

function runFormCases(document: FormDocument, context: CheckContext): Finding[] {
  const wanted = new Set(document.fields.flatMap(({ choices }) => choices ?? []));
  const choices: Record<string, ChoicesDocument> = {};
  for (const key of wanted) {
    const found = context.find && optionsOf(context.find, key);
    if (!found) return [];
    choices[key] = found;
  }
  const titles = new Map(document.fields.map(({ name, title }) => [name, title]));
  const named = (names: readonly string[], between: string) =>
    [...new Set(names)].map((name) => titles.get(name) ?? name).join(between);
  return (document.cases ?? []).flatMap(({ says, data, today, errors }, index): Finding[] => {
    const seen = validateForm(document, choices, data, today ?? '2026-01-01').map(({ path }) => path);
    if ([...seen].sort().join() === [...errors].sort().join()) return [];
    return [
      finding(
        'case-failed',
        `/cases/${index}`,
        `用例“${says}”不成立：应有误的是${named(errors, '、') || '（没有）'}，实际有误的是${named(seen, '、') || '（没有）'}`,
        `The case "${says}" fails: ${named(errors, ', ') || 'nothing'} should be wrong, and ${named(seen, ', ') || 'nothing'} is`,
        { seen, needed: errors },
      ),
    ];
  });
}

export function lint(document: FormDocument, context: CheckContext): Finding[] {
  const findings = document.fields.flatMap((field, index) =>
    lintField(field, index, document.fields.slice(0, index), context),
  );
  return findings.some(({ level }) => level === 'error') ? findings : [...findings, ...runFormCases(document, context)];
}
