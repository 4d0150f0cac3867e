import type { Finding } from '../../contract/finding.ts';
import { closest } from '../engine/closest.ts';
import type { CheckContext } from '../engine/documentTypes.ts';
import { finding, warning } from '../engine/finding.ts';
import { guard } from '../engine/guard.ts';
import { schemaFindings } from '../engine/schemaFindings.ts';
import { inLanguage, type WrittenDocument } from '../engine/words.ts';
import { type Kind, kinds, kindTitles } from './kinds.ts';

const mostShown = 20;

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
  return [...lintInBoth(document as WrittenDocument, kind, context), ...lintEnglish(document, kind, context)];
}

/** What is wrong with it in Chinese, and what would stop it in English alone: a message may name a variable in one of them only. */
function lintInBoth(document: WrittenDocument, kind: Kind, { find, ...context }: CheckContext): Finding[] {
  const known: CheckContext = {
    ...context,
    kindTitles,
    ...(find && { find: (named, key) => inChinese(find(named, key)) }),
  };
  const [chinese, english] = [inLanguage(document), inLanguage(document, 'en')];
  const findings = kind.lint(chinese, known);
  if (english === chinese) return findings;
  const isNew = ({ level, code, path }: Finding) =>
    level === 'error' && !findings.some((each) => each.code === code && each.path === path);
  return [...findings, ...kind.lint(english, known).filter(isNew)];
}

const inChinese = (document: WrittenDocument | undefined) => document && inLanguage(document);

function lintEnglish(document: object, { untranslated }: Kind, { bilingual }: CheckContext): Finding[] {
  const paths = bilingual ? untranslated(document) : [];
  const [first] = paths;
  if (first === undefined) return [];
  return [
    warning('no-english', first, `有${paths.length}处文字没有英文`, `${paths.length} texts have no English`, {
      seen: paths.slice(0, mostShown),
      needed: { zh: '…', en: '…' },
    }),
  ];
}
