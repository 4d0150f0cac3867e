import type { Finding } from '../../../contract/finding.ts';
import { closest } from '../../engine/closest.ts';
import type { TextDocument } from '../../engine/documentTypes.ts';
import { finding } from '../../engine/finding.ts';
import { variablesIn } from '../../engine/placeholders.ts';

/** What a sentence by itself may speak of: working days until the union must have answered. */
const variables = ['dueDays'];

function lintWords(text: string, path: string): Finding[] {
  if (text.trim() === '') return [finding('empty-text', path, '正文是空的', 'The text is empty')];
  return /<\/?[a-zA-Z][^<>]{0,200}>/.test(text)
    ? [finding('markup', path, '正文是纯文字，不能含 HTML 标记', 'The body is plain text, no HTML')]
    : [];
}

const lintVariables = (text: string, path: string): Finding[] =>
  variablesIn(text)
    .filter((name) => !variables.includes(name))
    .map((name) =>
      finding('unknown-variable', path, `这里没有变量“${name}”`, `There is no variable "${name}" here`, {
        seen: name,
        needed: variables,
        didYouMean: closest(name, variables),
      }),
    );

export function lint({ body, parts = {}, hours }: TextDocument): Finding[] {
  return [
    ...(hours && hours.from >= hours.to
      ? [finding('no-hours', '/hours', '接听时间应从早到晚', 'The hours run from earlier to later', { seen: hours })]
      : []),
    ...lintWords(body, '/body'),
    ...Object.entries(parts).flatMap(([name, text]) => [
      ...lintWords(text, `/parts/${name}`),
      ...lintVariables(text, `/parts/${name}`),
    ]),
  ];
}
