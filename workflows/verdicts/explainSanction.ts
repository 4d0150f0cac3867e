import type { Sanction } from '../../models/store/facts/sanction.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';

/** Says until when and how to appeal where a verdict rests on a sanction. The stored verdict stays as it was reached. */
export function explainSanction(verdict: Verdict, sanction: Sanction | null | undefined): Verdict {
  if (verdict.facts['applicant.sanctioned'] !== true || !sanction) return verdict;
  const until = sanction.until ? `限制到 ${sanction.until}` : '限制期限未定';
  const wording = [
    `${until}（${sanction.reason}）`,
    sanction.appeal ? `有异议可以申诉：${sanction.appeal}` : '有异议可向作出限制的工会申诉',
  ].join('；');
  const matches = verdict.matches?.map((match) => (match.row === 'sanctioned' ? { ...match, fix: wording } : match));
  return {
    ...verdict,
    fix:
      matches
        ?.map((match) => match.fix)
        .filter(Boolean)
        .join('；') ?? wording,
    ...(matches ? { matches } : {}),
  };
}
