import type { Verdict } from '../../rules/engine/documentTypes.ts';

/** Every reason of a refusal with its way out, a sentence each; none where it is no refusal. */
export const whyNot = (verdict: Verdict | null | undefined): string[] =>
  verdict?.outcome === 'refuse'
    ? (verdict.matches ?? [])
        .filter(({ outcome }) => outcome === 'refuse')
        .map(({ reason, fix }) => [reason, fix].filter(Boolean).join('。'))
    : [];
