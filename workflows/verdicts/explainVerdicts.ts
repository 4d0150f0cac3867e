import type { ExplainedVerdict } from '../../contract/explanation.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import type { Verdict } from '../../rules/engine/documentTypes.ts';
import { explain } from '../../rules/engine/explain.ts';
import type { WrittenDocument } from '../../rules/engine/words.ts';
import type { FactCatalogue } from '../../rules/facts/factDefinition.ts';
import { rulebook } from '../documents/rulebook.ts';

/** The stored verdicts of one judging for whoever may see it. */
export async function explainDecision(actor: Actor, id: string): Promise<ExplainedVerdict[]> {
  const { verdicts, createdAt, unionId } = await get(actor, 'decision', id);
  const union = await findOne('union', { id: unionId });
  const { catalogue } = (await rulebook()).at(union?.path ?? '/');
  const explained = (verdicts as Verdict[]).map((verdict) => explainVerdict(verdict, createdAt, catalogue));
  return (await Promise.all(explained)).filter((each) => each !== undefined);
}

/** Cell by cell, under the rules it was reached by; undefined for a verdict of rules that were never in force here. */
export async function explainVerdict(
  verdict: Verdict,
  at: string,
  catalogue: FactCatalogue,
): Promise<ExplainedVerdict | undefined> {
  const kept = await findRuleBody(verdict.version);
  if (!kept) return undefined;
  const document = await findOne('document', { hash: verdict.version }, { order: 'createdAt' });
  const compiled = compileDecision(kept.body as WrittenDocument<'decision'>, catalogue);
  const { rows, smallestFix, outcome, light, reason } = explain(compiled, verdict.facts);
  const body = compiled.document;
  const acts = new Map(body.rows.map(({ id, then: { act } }) => [id, typeof act === 'string' ? act : undefined]));
  const says = new Map(body.rows.map((each) => [each.id, each.says ?? each.then.reason ?? each.id]));
  return {
    decision: verdict.decision,
    title: body.title,
    /** People call it by the number of its document, as long as there is one. */
    version: document?.number ?? null,
    outcome,
    light: light ?? verdict.light,
    reason: reason ?? verdict.reason,
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
