import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type {
  CheckContext,
  FormDocument,
  FormField,
  ProcessDocument,
  ReasonsDocument,
} from '../../engine/documentTypes.ts';
import type { EffectContract, FieldReading } from '../../engine/effectContract.ts';
import { finding } from '../../engine/finding.ts';
import type { FormWidget } from '../../engine/formWidget.ts';
import { formWidgets } from '../../engine/formWidgets.ts';

/** Whether an effect can read the answers of a widget as what it asks for; as text it reads whatever is written as one. */
const readable: Record<FieldReading['type'], (widget: FormWidget) => boolean> = {
  union: ({ record }) => record?.resource === 'union',
  boolean: ({ type }) => type === 'boolean',
  date: ({ type }) => type === 'date',
  choice: ({ needsChoices }) => needsChoices === true,
  phone: ({ schema }) => schema.format === 'mobile',
  text: () => true,
};

const widgetsFor = (type: FieldReading['type']): string[] =>
  [...formWidgets].flatMap(([name, widget]) => (readable[type](widget) ? [name] : []));

/** The process does something that code can do, with what the form asks, and can undo what it does before it is reviewed. */
export function lintEffects(
  document: ProcessDocument,
  form: FormDocument | undefined,
  context: CheckContext,
): Finding[] {
  const { effects } = context;
  if (!effects) return [];
  const names = effects.map(({ name }) => name);
  const asked = [...(form?.fields ?? []), ...reviewerFields(document, context)];
  return namedEffects(document, context).flatMap(([path, name]) => {
    const effect = effects.find((each) => each.name === name);
    if (effect) return [...lintContract(document, effect, path), ...(form ? lintReads(effect, asked) : [])];
    return [
      finding('unknown-effect', path, `没有办理动作“${name}”`, `There is no effect "${name}"`, {
        seen: name,
        needed: names,
        didYouMean: closest(name, names),
      }),
    ];
  });
}

/** The effect of the process, and those of its reasons; where each is named. */
function namedEffects({ effect, reasons }: ProcessDocument, { find }: CheckContext): [path: string, name: string][] {
  const items = reasons ? ((find?.('reasons', reasons) as ReasonsDocument | undefined)?.items ?? []) : [];
  const own: [string, string][] =
    effect || !reasons || items.some((item) => !item.effect) ? [['/effect', effect ?? '']] : [];
  return [...own, ...items.flatMap((item): [string, string][] => (item.effect ? [['/reasons', item.effect]] : []))];
}

function lintContract({ subject, review }: ProcessDocument, effect: EffectContract, path: string): Finding[] {
  return [
    ...(effect.subject !== 'any' && effect.subject !== subject
      ? [
          finding(
            'wrong-subject',
            '/subject',
            `办理动作“${effect.name}”办理的是“${effect.subject}”，不是“${subject}”`,
            `The effect "${effect.name}" is about a ${effect.subject}, not a ${subject}`,
            { seen: subject, needed: effect.subject },
          ),
        ]
      : []),
    ...(review.when === 'after' && !effect.undoable
      ? [
          finding(
            'cannot-be-undone',
            path,
            `办理动作“${effect.name}”不能撤销，不能先办理后审核`,
            `The effect "${effect.name}" cannot be undone, so review must come before it`,
            { seen: review.when, needed: ['before', 'none'] },
          ),
        ]
      : []),
  ];
}

/** What the reviewer fills, an effect that happens at his approval reads as well. */
const reviewerFields = ({ review }: ProcessDocument, { find }: CheckContext): FormField[] =>
  review.form && review.when === 'before'
    ? ((find?.('form', review.form) as FormDocument | undefined)?.fields ?? [])
    : [];

function lintReads({ name: effect, reads }: EffectContract, fields: readonly FormField[]): Finding[] {
  return Object.entries(reads).flatMap(([name, { type, needed }]) => {
    const field = fields.find((each) => each.name === name);
    const widgets = widgetsFor(type);
    if (!field)
      return needed
        ? [
            finding(
              'field-missing',
              '/form',
              `办理动作“${effect}”要用到字段“${name}”，表单里没有`,
              `The effect "${effect}" reads the field "${name}", which the form lacks`,
              { seen: fields.map((each) => each.name), needed: name },
            ),
          ]
        : [];
    if (widgets.includes(field.widget)) return [];
    return [
      finding(
        'field-unreadable',
        '/form',
        `办理动作“${effect}”读不懂字段“${name}”：它的控件是 ${field.widget}`,
        `The effect "${effect}" cannot read the field "${name}", whose widget is ${field.widget}`,
        { seen: field.widget, needed: widgets },
      ),
    ];
  });
}
