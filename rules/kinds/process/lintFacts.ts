import type { Finding } from '../../../contract/finding.ts';
import type { CheckContext, DecisionDocument, FormDocument, ProcessDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';

/** What the decisions of a process judge by an answer, its form asks: a renamed field must not make a rule blind. */
export function lintFacts(
  { precheck, review }: ProcessDocument,
  { fields }: FormDocument,
  { catalogue, find }: CheckContext,
): Finding[] {
  const decisions = [
    ['/precheck', precheck],
    ['/review/check', review.check],
  ] as const;
  return decisions.flatMap(([path, key]) => {
    const decision = key ? (find?.('decision', key) as DecisionDocument | undefined) : undefined;
    return (decision?.facts ?? []).flatMap((fact) => {
      const field = catalogue.get(fact)?.field;
      if (!field || fields.some(({ name }) => name === field)) return [];
      return [
        finding(
          'fact-not-asked',
          path,
          `判定“${key}”要用到“${catalogue.get(fact)?.title}”，表单里没有字段“${field}”`,
          `The decision "${key}" judges by "${fact}", but the form has no field "${field}"`,
          { seen: fields.map(({ name }) => name), needed: field },
        ),
      ];
    });
  });
}
