import { Unavailable } from '../../errors.ts';
import type { DocumentKind } from '../../rules/engine/documentTypes.ts';
import { type Effective, effectiveDocument } from './effectiveDocument.ts';

/** As effectiveDocument. @throws Unavailable naming the document that staff must publish. */
export async function neededDocument<K extends DocumentKind>(
  kind: K,
  key: string,
  unionPath: string,
  day?: string,
): Promise<Effective<K>> {
  const found = await effectiveDocument(kind, key, unionPath, day);
  if (!found)
    throw new Unavailable(
      'document-missing',
      `还没有发布“${key}”（${kind}），请联系管理员`,
      `No ${kind} "${key}" is published for this union`,
    );
  return found;
}
