import type { Finding } from '../../../contract/finding.ts';
import type { CheckContext, FormDocument, ProcessDocument, ReasonsDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { fieldIn, unknownField } from './fieldIn.ts';

/** The field in which the reason is chosen. */
export const reasonField = 'reason';

/** The reasons of a process ask for fields that its form has, and begin from states that its subject can be in. */
export function lintReasons(
  { reasons, subject }: ProcessDocument,
  form: FormDocument,
  { find, statesOf }: CheckContext,
): Finding[] {
  if (!reasons) return [];
  const chosen = form.fields.find(({ name }) => name === reasonField);
  const items = (find?.('reasons', reasons) as ReasonsDocument | undefined)?.items ?? [];
  const states = statesOf?.(subject);
  const possible = states && [...states, 'none'];
  return [
    ...(chosen?.choices === reasons
      ? []
      : [
          finding(
            'reason-not-asked',
            '/form',
            `表单要有选择字段“${reasonField}”，选项为“${reasons}”`,
            `The form needs a choice field "${reasonField}" that offers "${reasons}"`,
            { seen: chosen?.choices, needed: reasons },
          ),
        ]),
    ...items.flatMap(({ code, requires, evidence = [], from }) => [
      ...requires.flatMap((name) => fieldIn(form, name, '/reasons')),
      ...evidence.flatMap((name) => lintEvidence(form, name)),
      ...from
        .filter((state) => possible && !possible.includes(state))
        .map((state) =>
          finding(
            'unknown-state',
            '/reasons',
            `原因“${code}”的起始状态“${state}”不存在`,
            `The reason "${code}" begins from "${state}", which is no state of its subject`,
            { seen: state, needed: possible },
          ),
        ),
    ]),
  ];
}

function lintEvidence(form: FormDocument, name: string): Finding[] {
  const holders = form.fields.filter(({ widget }) => widget === 'files').map((field) => field.name);
  return holders.includes(name) ? [] : [unknownField(name, holders, '/reasons')];
}
