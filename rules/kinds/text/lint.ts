import type { Finding, TextDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';

export function lint({ body }: TextDocument): Finding[] {
  if (body.trim() === '') return [finding('empty-text', '/body', '正文是空的', 'The text is empty')];
  return /<\/?[a-zA-Z][^<>]{0,200}>/.test(body)
    ? [finding('markup', '/body', '正文是纯文字，不能含 HTML 标记', 'The body is plain text, no HTML')]
    : [];
}
