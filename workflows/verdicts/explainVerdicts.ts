import type { ExplainedVerdict } from '../../contract/explanation.ts';
import type { Language } from '../../contract/words.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { explain } from '../../rules/engine/explain.ts';
import { fillReason } from '../../rules/engine/fillReason.ts';
import { inLanguage, type WrittenDocument } from '../../rules/engine/words.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { rulebook } from '../documents/rulebook.ts';

/** The facts as rules name them, and as their reader's language calls them. */
export type FactsOfPlace = Pick<PlaceRules, 'catalogue' | 'factsInWords'>;

/** The stored verdicts of one judging for whoever may see it. */
export async function explainDecision(actor: Actor, id: string, language: Language): Promise<ExplainedVerdict[]> {
  const { verdicts, createdAt, unionId } = await get(actor, 'decision', id);
  const union = await findOne('union', { id: unionId });
  const rules = (await rulebook()).in(language).at(union?.path ?? '/');
  const explained = (verdicts as Verdict[]).map((verdict) => explainVerdict(verdict, createdAt, rules));
  return (await Promise.all(explained)).filter((each) => each !== undefined);
}

/** Cell by cell, under the rules it was reached by; undefined for a verdict of rules that were never in force here. */
export async function explainVerdict(
  verdict: Verdict,
  at: string,
  rules: FactsOfPlace,
): Promise<ExplainedVerdict | undefined> {
  const kept = await findRuleBody(verdict.version);
  if (!kept) return undefined;
  const document = await findOne('document', { hash: verdict.version }, { order: 'createdAt' });
  const written = kept.body as WrittenDocument<'decision'>;
  const compiled = compileDecision(written, rules.catalogue);
  const body = inLanguage(written, rules.factsInWords.language);
  const told = { document: body, catalogue: rules.factsInWords };
  const { rows, smallestFix, outcome, light, row } = explain(compiled, verdict.facts, told);
  const { reason } = body.rows.find(({ id }) => id === row)?.then ?? body.otherwise;
  const acts = new Map(body.rows.map(({ id, then: { act } }) => [id, typeof act === 'string' ? act : undefined]));
  const says = new Map(body.rows.map((each) => [each.id, each.says ?? each.then.reason ?? each.id]));
  return {
    decision: verdict.decision,
    title: body.title,
    /** People call it by the number of its document, as long as there is one. */
    version: document?.number ?? null,
    outcome,
    light: light ?? verdict.light,
    reason: reason === undefined ? verdict.reason : fillReason(reason, verdict.facts),
    at,
    rows: rows.map((each) => ({
      row: each.row,
      says: says.get(each.row),
      act: acts.get(each.row),
      sentence: each.sentence,
      passed: each.passed,
      outcome: each.outcome,
      cells: each.cells.map(({ fact, title, sentence, seenText, neededText, passed }) => ({
        fact,
        title,
        sentence,
        seen: seenText,
        needed: neededText,
        passed,
      })),
    })),
    smallestFix,
  };
}
