// What a person sees before he begins: guide, conditions and whether he meets them, the text to agree to, the form.

import { accountAndOpen } from '../../models/store/facts/applicantFacts.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { compileDecision } from '../../rules/engine/compile.ts';
import { activeChoices } from '../../rules/engine/effective.ts';
import { evaluate } from '../../rules/engine/evaluate.ts';
import { effectiveDocument } from '../documents/effectiveDocument.ts';
import { gatherFacts } from '../facts/gatherFacts.ts';
import { today } from '../today.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { tellSanction } from '../verdicts/tellSanction.ts';
import { type ProcessAtPlace, processFor } from './processFor.ts';
import { unionOfDivision } from './resolveTarget.ts';
import { usualDays } from './usualDays.ts';

export type Place = { unionId?: string | undefined; divisionId?: string | undefined };

export async function describeProcess(actor: Actor, key: string, place: Place = {}) {
  const union = await placeUnion(place);
  const documents = await processFor(key, union.path);
  const [contact, usual] = await Promise.all([
    effectiveDocument('text', 'contact.service', union.path),
    usualDays(key, union.path),
  ]);
  const personal = actor.accountId
    ? await aboutPerson(actor, key, union, documents)
    : { precheck: null, membership: null, open: null };
  const { process, guide, agreement, form, choices } = documents;
  const day = today();
  return {
    process: process.document,
    union: {
      id: union.id,
      name: union.name,
      acceptsMembers: union.acceptsMembers,
      kind: union.kind,
      divisionId: union.divisionId,
    },
    usualDays: usual,
    guide: guide.document,
    agreement: { ...agreement.document, hash: agreement.hash },
    contact: contact?.document.contact ?? null,
    form: {
      title: form.document.title,
      hash: form.hash,
      fields: form.document.fields.map((field) => ({
        ...field,
        choices: field.choices
          ? activeChoices(choices[field.choices] as never, day).map(({ code, label }) => ({ code, label }))
          : undefined,
      })),
    },
    ...personal,
  };
}

/** The union whose documents govern: named, else by division, else the root. */
export async function placeUnion({ unionId, divisionId }: Place): Promise<Row> {
  const named = unionId
    ? await findOne('union', { id: unionId })
    : divisionId
      ? await unionOfDivision(divisionId)
      : undefined;
  return named ?? ensureRoot();
}

async function aboutPerson(actor: Actor, key: string, union: Row, { precheck }: ProcessAtPlace) {
  const accountId = actor.accountId as string;
  const [{ account, open }, memberships] = await Promise.all([
    accountAndOpen(accountId, key),
    list(actor, 'member', { range: [0, 0] }, { as: 'self' }),
  ]);
  const chosen = union.acceptsMembers || union.kind === 'base' ? union : null;
  const facts = await gatherFacts({
    account: account as Row,
    process: key,
    application: open,
    data: open?.data ?? {},
    union: chosen,
    path: union.path,
    phoneConfirmed: false,
    agreementCurrent: true,
  });
  const verdict = await tellSanction(evaluate(compileDecision(precheck.document), facts), accountId, key, today());
  return { precheck: verdict, membership: memberships.rows[0] ?? null, open: open ?? null };
}
