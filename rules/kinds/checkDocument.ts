import { closest } from '../engine/closest.ts';
import type { CheckContext, Finding, RuleDocument } from '../engine/documentTypes.ts';
import { finding } from '../engine/finding.ts';
import { guard } from '../engine/guard.ts';
import { schemaFindings } from '../engine/schemaFindings.ts';
import { kinds, kindTitles } from './kinds.ts';

/**
 * Everything that is wrong with a document: bounded size, shape, profile, references and its own cases.
 * No errors among the findings: it may be published. References are verified only as far as the context can find them.
 */
export function checkDocument(document: unknown, context: CheckContext): Finding[] {
  const hostile = guard(document);
  if (hostile) return [hostile];
  if (typeof document !== 'object' || document === null || Array.isArray(document))
    return [finding('shape', '', '规则文档应是一个 JSON 对象', 'A rule document is a JSON object')];
  const name = (document as { kind?: unknown }).kind;
  const kind = kinds.get(String(name));
  if (!kind)
    return [
      finding('unknown-kind', '/kind', `没有文档类型“${String(name)}”`, `There is no document kind "${String(name)}"`, {
        seen: name,
        needed: [...kinds.keys()],
        didYouMean: closest(String(name), kinds.keys()),
      }),
    ];
  if (!kind.validate(document)) return schemaFindings(kind.validate.errors);
  return kind.lint(document as RuleDocument, { ...context, kindTitles });
}
