import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { CheckContext, FormDocument, ProcessDocument } from '../../engine/documentTypes.ts';
import { finding, warning } from '../../engine/finding.ts';
import { checkReference } from '../../engine/reference.ts';

function lintRouting({ form, routing }: ProcessDocument, context: CheckContext): Finding[] {
  const fields = (context.find?.('form', form) as FormDocument | undefined)?.fields.map(({ name }) => name);
  if (!fields) return [];
  return Object.entries(routing)
    .filter(([, name]) => !fields.includes(name))
    .map(([part, name]) =>
      finding('unknown-field', `/routing/${part}`, `表单里没有字段“${name}”`, `The form has no field "${name}"`, {
        seen: name,
        needed: fields,
        didYouMean: closest(name, fields),
      }),
    );
}

function lintEffect({ effect }: ProcessDocument, { effects }: CheckContext): Finding[] {
  if (!effects || effects.includes(effect)) return [];
  return [
    finding('unknown-effect', '/effect', `没有办理动作“${effect}”`, `There is no effect "${effect}"`, {
      seen: effect,
      needed: effects,
      didYouMean: closest(effect, effects),
    }),
  ];
}

export function lint(document: ProcessDocument, context: CheckContext): Finding[] {
  const { review, notices } = document;
  return [
    ...checkReference('text', document.guide, '/guide', context),
    ...checkReference('text', document.agreement, '/agreement', context),
    ...checkReference('form', document.form, '/form', context),
    ...checkReference('decision', document.precheck, '/precheck', context),
    ...checkReference('decision', review.check, '/review/check', context),
    ...Object.entries(notices).flatMap(([moment, key]) => checkReference('notice', key, `/notices/${moment}`, context)),
    ...lintEffect(document, context),
    ...lintRouting(document, context),
    ...(review.when !== 'none' && !notices.rejected
      ? [
          warning(
            'nobody-told',
            '/notices',
            '有审核但没有“不通过”通知，当事人不会知道结果',
            'There is a review but no notice of rejection',
          ),
        ]
      : []),
  ];
}
