import type { DocumentKind, Finding, RuleDocument } from '../../rules/engine/documentTypes.ts';
import { checkDocument } from '../../rules/kinds/checkDocument.ts';
import { effects } from '../effects/effects.ts';
import { publishedOfKind } from './effectiveDocument.ts';

/** Profile, lint, references and the document's own cases, seen from the union it is meant for. `also`: documents that come with it. */
export async function checkRuleDocument(
  body: unknown,
  unionPath: string,
  also: readonly RuleDocument[] = [],
): Promise<Finding[]> {
  const kinds: DocumentKind[] = [
    'decision',
    'form',
    'process',
    'choices',
    'parameters',
    'reasons',
    'notice',
    'text',
    'schedule',
  ];
  const known = (await Promise.all(kinds.map(publishedOfKind)))
    .flat()
    .filter((document) => unionPath.startsWith(document.path));
  const find = (kind: DocumentKind, key: string) =>
    also.find((document) => document.kind === kind && document.key === key) ??
    (known.find((document) => document.kind === kind && document.key === key)?.body as RuleDocument | undefined);
  // Change reasons name the changes of membership they lead to; only a process names the code that runs.
  const isProcess = (body as { kind?: unknown } | null)?.kind === 'process';
  return checkDocument(body, { find, ...(isProcess ? { effects: [...effects.keys()] } : {}) });
}
