import type { Finding } from '../../contract/finding.ts';
import type { CheckContext, DocumentKind } from './documentTypes.ts';
import { finding } from './finding.ts';

/** A reference to another document must lead somewhere, as far as the context can tell. */
export function checkReference(
  kind: DocumentKind,
  key: string | undefined,
  path: string,
  context: CheckContext,
): Finding[] {
  if (key === undefined || !context.find || context.find(kind, key)) return [];
  const title = context.kindTitles?.[kind]?.zh ?? kind;
  return [
    finding('unknown-reference', path, `找不到${title}“${key}”`, `There is no ${kind} "${key}"`, {
      seen: key,
      needed: kind,
    }),
  ];
}
