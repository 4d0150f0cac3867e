// What a person sees before he begins: guide, conditions and whether he meets them, the text to agree to, the form.

import type { Actor } from '../../models/store/gates/actor.ts';
import { list } from '../../models/store/gates/read.ts';
import { accountAndOpen } from '../../models/store/queries/accountAndOpen.ts';
import { findOne } from '../../models/store/sql/find.ts';
import type { Row } from '../../models/store/sql/rows.ts';
import { rulebook } from '../documents/rulebook.ts';
import { gatherCase } from '../facts/gatherCase.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { tellSanction } from '../verdicts/tellSanction.ts';
import { type ProcessAt, processAt } from './processAt.ts';
import { unionOfDivision } from './resolveTarget.ts';
import { usualDays } from './usualDays.ts';

export type Place = { unionId?: string | undefined; divisionId?: string | undefined };

export async function describeProcess(actor: Actor, key: string, place: Place = {}) {
  const union = await placeUnion(place);
  const rules = (await rulebook()).at(union.path);
  const process = processAt(rules, key);
  const usual = await usualDays(key, union.path);
  const personal = actor.accountId
    ? await aboutPerson(actor, union, process)
    : { precheck: null, membership: null, open: null };
  const { guide, agreement, form } = process;
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
    contact: rules.contact ?? null,
    form: {
      title: form.document.title,
      hash: form.hash,
      fields: form.document.fields.map((field) => ({
        ...field,
        choices: field.choices ? rules.choices(field.choices).map(({ code, label }) => ({ code, label })) : undefined,
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

async function aboutPerson(actor: Actor, union: Row, { rules, document: { key }, precheck }: ProcessAt) {
  const accountId = actor.accountId as string;
  const [{ account, open }, memberships] = await Promise.all([
    accountAndOpen(accountId, key),
    list(actor, 'member', { range: [0, 0] }, { as: 'self' }),
  ]);
  const gathered = await gatherCase({
    decisions: { precheck },
    account: account as Row,
    process: key,
    application: open,
    data: open?.data ?? {},
    union,
    rules,
    chosen: union.acceptsMembers || union.kind === 'base',
    phoneConfirmed: false,
    agreementCurrent: true,
  });
  const verdict = tellSanction(gathered.judge('precheck'), gathered.sanction);
  return { precheck: verdict, membership: memberships.rows[0] ?? null, open: open ?? null };
}
