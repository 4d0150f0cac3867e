import type { Language } from '../../contract/words.ts';
import type { Sanction } from '../../models/store/facts/sanction.ts';
import type { CompiledDecision } from '../../rules/engine/compile.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';

const sanctioned = 'applicant.sanctioned';

const says: Record<Language, (sanction: Sanction) => string> = {
  zh: ({ until, reason, appeal }) =>
    [
      `${until ? `限制到 ${until}` : '限制期限未定'}（${reason}）`,
      appeal ? `有异议可以申诉：${appeal}` : '有异议可以申诉',
      '在“我的会籍”里办理申诉',
    ].join('；'),
  en: ({ until, reason, appeal }) =>
    [
      `${until ? `Barred until ${until}` : 'Barred without a term'} (${reason})`,
      appeal ? `if you disagree, appeal: ${appeal}` : 'if you disagree you may appeal',
      'under “My membership”',
    ].join('; '),
};

/**
 * Says until when and how to appeal where a verdict rests on a sanction: in the rows that ask for it, however they are called.
 * The stored verdict stays as it was reached.
 */
export function explainSanction(
  verdict: Verdict,
  sanction: Sanction | null | undefined,
  decision: CompiledDecision | undefined,
  language: Language = 'zh',
): Verdict {
  if (verdict.facts[sanctioned] !== true || !sanction) return verdict;
  const wording = says[language](sanction);
  const resting = new Set(
    decision?.document.rows.filter(({ when }) => when.properties && sanctioned in when.properties).map(({ id }) => id),
  );
  const matches = verdict.matches?.map((match) => (resting.has(match.row) ? { ...match, fix: wording } : match));
  return {
    ...verdict,
    fix:
      matches
        ?.map((match) => match.fix)
        .filter(Boolean)
        .join(language === 'zh' ? '；' : '; ') ?? wording,
    ...(matches ? { matches } : {}),
  };
}
