import type { CheckContext, DocumentKind, Finding } from './documentTypes.ts';
import { finding } from './finding.ts';

const titles: Record<DocumentKind, string> = {
  decision: '判定',
  form: '表单',
  process: '事项',
  choices: '选项表',
  parameters: '参数',
  reasons: '原因表',
  notice: '通知',
  text: '文本',
  schedule: '计划',
};

/** A reference to another document must lead somewhere, as far as the context can tell. */
export function checkReference(
  kind: DocumentKind,
  key: string | undefined,
  path: string,
  context: CheckContext,
): Finding[] {
  if (key === undefined || !context.find || context.find(kind, key)) return [];
  return [
    finding('unknown-reference', path, `找不到${titles[kind]}“${key}”`, `There is no ${kind} "${key}"`, {
      seen: key,
      needed: kind,
    }),
  ];
}
