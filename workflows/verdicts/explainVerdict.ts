import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { findRuleBody } from '../../models/store/queries/ruleBodies.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import type { DecisionDocument } from '../../rules/engine/documentTypes.ts';
import { explain } from '../../rules/engine/explain.ts';
import type { FactCatalogue } from '../../rules/facts/factDefinition.ts';
import { rulebook } from '../documents/rulebook.ts';

/** One stored verdict for whoever may see it. */
export async function explainDecision(actor: Actor, id: string) {
  const row = await get(actor, 'decision', id);
  const union = await findOne('union', { id: row.unionId });
  const { catalogue } = (await rulebook()).at(union?.path ?? '/');
  return (await explainVerdict(row, catalogue)) ?? null;
}

/** Cell by cell, under the rules it was reached by; undefined for a verdict of rules that were never in force here. */
export async function explainVerdict(row: Row, catalogue: FactCatalogue) {
  const kept = await findRuleBody(row.documentHash);
  if (!kept) return undefined;
  const body = kept.body as DecisionDocument;
  const document = await findOne('document', { hash: row.documentHash }, { order: 'createdAt' });
  const { rows, smallestFix, outcome, light, reason } = explain(compileDecision(body, catalogue), row.verdict.facts);
  const says = new Map(body.rows.map((each) => [each.id, each.says ?? each.then.reason ?? each.id]));
  return {
    decision: row.decision,
    title: body.title,
    /** People call it by the number of its document, as long as there is one. */
    version: document?.number ?? null,
    outcome,
    light: light ?? row.light,
    reason: reason ?? row.reason,
    at: row.createdAt,
    rows: rows.map((each) => ({
      row: each.row,
      says: says.get(each.row),
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
