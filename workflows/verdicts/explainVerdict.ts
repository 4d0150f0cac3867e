import type { Actor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import type { DecisionDocument } from '../../rules/engine/documentTypes.ts';
import { explain } from '../../rules/engine/explain.ts';

/** One stored verdict for whoever may see it. */
export const explainDecision = async (actor: Actor, id: string) =>
  (await explainVerdict(await get(actor, 'decision', id))) ?? null;

/** Cell by cell, under the version of the rules it was reached by; undefined when that version is not kept. */
export async function explainVerdict(row: Row) {
  const document = await findOne('document', { hash: row.documentHash });
  if (!document) return undefined;
  const body = document.body as DecisionDocument;
  const { rows, smallestFix, outcome, light, reason } = explain(compileDecision(body), row.verdict.facts);
  const says = new Map(body.rows.map((each) => [each.id, each.says ?? each.then.reason ?? each.id]));
  return {
    decision: row.decision,
    title: body.title,
    version: document.number,
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
