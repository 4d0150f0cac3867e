import type { ChoicesDocument, DocumentKind, ReasonsDocument } from '../../engine/documentTypes.ts';

type Find = (kind: DocumentKind, key: string) => { kind: DocumentKind } | undefined;

/** What a choice field offers: a code table, or the reasons of a process. */
export function optionsOf(find: Find, key: string): ChoicesDocument | undefined {
  const choices = find('choices', key);
  if (choices) return choices as ChoicesDocument;
  const reasons = find('reasons', key) as ReasonsDocument | undefined;
  return (
    reasons && {
      kind: 'choices',
      key,
      title: reasons.title,
      items: reasons.items.map(({ code, label }) => ({ code, label })),
    }
  );
}
