import type { CompiledDecision } from '../../rules/engine/compile.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import type { NoticeDocument } from '../../rules/engine/documentTypes.ts';
import { effectiveDocument } from '../documents/effectiveDocument.ts';
import type { CasePlace } from '../facts/gatherBatchFacts.ts';
import { sendableAt } from '../notices/sendableAt.ts';

export type PlacedNotice = { key: string; hash: string; document: NoticeDocument };
/** Everything that governs the review of one process at one place in the tree. */
export type PlaceDocuments = CasePlace & {
  processHash: string;
  effect: string;
  review: CompiledDecision | undefined;
  /** Eligibility, which may send a case to a person whatever the review says. */
  precheck: CompiledDecision | undefined;
  reviewHash: string | undefined;
  notices: { approved: PlacedNotice | undefined; rejected: PlacedNotice | undefined };
  contact: string;
  /** When an ordinary message written now may go out there. */
  sendAt: Date;
};

/** @returns a look-up that asks once per process and place; keep it for one batch, so that a change of rules counts from the next. */
export function placeDocuments(
  day: string,
  now: Date,
): (process: string, path: string) => Promise<PlaceDocuments | undefined> {
  const known = new Map<string, Promise<PlaceDocuments | undefined>>();
  return (process, path) => {
    const name = `${process} ${path}`;
    const found = known.get(name) ?? read(process, path, day, now);
    known.set(name, found);
    return found;
  };
}

async function read(key: string, path: string, day: string, now: Date): Promise<PlaceDocuments | undefined> {
  const process = await effectiveDocument('process', key, path, day);
  if (!process) return undefined;
  const { review, precheck, agreement, routing, effect, notices } = process.document;
  const notice = async (template: string | undefined): Promise<PlacedNotice | undefined> => {
    const found = template ? await effectiveDocument('notice', template, path, day) : undefined;
    return found && { key: template as string, hash: found.hash, document: found.document };
  };
  const [check, eligibility, text, contact, retirement, approved, rejected, sendAt] = await Promise.all([
    review.check ? effectiveDocument('decision', review.check, path, day) : undefined,
    effectiveDocument('decision', precheck, path, day),
    effectiveDocument('text', agreement, path, day),
    effectiveDocument('text', 'contact.service', path, day),
    effectiveDocument('parameters', 'retirement.age', path, day),
    notice(notices.approved),
    notice(notices.rejected),
    sendableAt(now, path, false),
  ]);
  return {
    processHash: process.hash,
    effect,
    review: check && compileDecision(check.document),
    precheck: eligibility && compileDecision(eligibility.document),
    reviewHash: check?.hash,
    agreementHash: text?.hash,
    retirementAge: retirement?.document,
    unionField: routing.field,
    notices: { approved, rejected },
    contact: contact?.document.contact?.phone ?? '',
    sendAt,
  };
}
