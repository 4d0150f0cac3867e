// The procedure of a case: process, forms, reasons and notices as they were when it was submitted. They are pinned as one bundle
// that is kept by its hash like every rule body, so that a case costs one column and a thousand cases share one row.
import { findRuleBody, keepRuleBodies, type RuleBody } from '../../models/store/queries/ruleBodies.ts';
import { remember } from '../../models/store/sql/remember.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { NoticeMoment } from '../../rules/engine/documentTypes.ts';
import { hashDocument } from '../../rules/engine/hash.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { type ProcessAt, processAt } from './processAt.ts';

type Bundle = { kind: 'procedure'; key: string; bodies: string[] };

/** Keeps what governs a case from now on. @returns its hash */
export async function keepProcedure(process: ProcessAt): Promise<string> {
  const { document, form, reviewForm, reasons } = process;
  const notices = (Object.keys(document.notices) as NoticeMoment[]).map((moment) => process.notice(moment));
  const pinned = [process, form, reviewForm, reasons, ...notices].flatMap((each) => each?.hash ?? []);
  const body: Bundle = { kind: 'procedure', key: document.key, bodies: [...new Set(pinned)] };
  return kept(hashDocument(body), body);
}

/** Written once an instance; another process that writes it too writes the same. */
const kept = remember({ most: 5_000, keyOf: (hash) => hash }, async (hash: string, body: Bundle): Promise<string> => {
  await keepRuleBodies([{ hash, kind: body.kind, key: body.key, body }]);
  return hash;
});

/** The process that governs a case: as it was submitted, with the decisions and tables of `rules`. A draft follows what is in force. */
export async function processOf(
  { process, procedureHash, processHash, formHash, state }: Created<'application'>,
  rules: PlaceRules,
): Promise<ProcessAt> {
  if (state === 'draft') return processAt(rules, process);
  // Cases older than the bundle are pinned to their process and form.
  const bodies = procedureHash ? await bodiesOf(procedureHash) : await bodiesOf(processHash, formHash);
  return processAt(rules.pinnedTo(bodies), process);
}

const bodiesOf = remember(
  { most: 5_000, keyOf: (...hashes) => hashes.join(' ') },
  async (...hashes: string[]): Promise<RuleBody[]> => {
    const found = await Promise.all(hashes.map(findRuleBody));
    const bundles = found.flatMap((each) => (each?.kind === 'procedure' ? [each.body as Bundle] : []));
    const bodies = await Promise.all(bundles.flatMap((bundle) => bundle.bodies.map(findRuleBody)));
    return [...found, ...bodies].flatMap((body) => (body && body.kind !== 'procedure' ? [body] : []));
  },
);
