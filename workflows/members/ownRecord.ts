// All that is held of the person who asks, as he may see it himself: by the descriptors, so that a new field is not forgotten.
import type { OwnLine, OwnRecord } from '../../contract/ownRecord.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { labelled } from '../../models/store/gates/labels.ts';
import { get, list } from '../../models/store/gates/read.ts';
import type { ShownRow } from '../../models/store/gates/shownRow.ts';
import { find, findOne } from '../../models/store/sql/find.ts';
import { transact } from '../../models/store/writing/transaction.ts';
import { formsBehind } from '../answers/formsBehind.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { ensureRoot } from '../unions/ensureRoot.ts';
import { answerLines } from './answerLines.ts';
import { purposeInWords } from './purposeInWords.ts';
import { wordOfField } from './wordOfField.ts';

/** Of an account, how one signs in has a page of its own, and where an administrator belongs is not about a member. */
const ofSigningIn = new Set([
  ...['loginName', 'unionId', 'state', 'nextPhone', 'nextPhoneById', 'nextPhoneUntil', 'emailVerifiedAt'],
  ...['passwordChangedAt', 'totpConfirmed', 'failedSignIns', 'lockedUntil', 'unlockedAt'],
]);
/** Of a membership, what says where one belongs; the rest is about the person. */
const ofBelonging = new Set([
  ...['number', 'state', 'endedReason', 'unionId', 'employerId', 'employerName', 'divisionId', 'joinedOn', 'endedOn'],
]);
const self = { as: 'self' } as const;

/** @param isClear numbers in full, for himself; that he looked is noted */
export async function ownRecord(actor: PersonActor, book: Rulebook, isClear = false): Promise<OwnRecord> {
  const { accountId } = actor;
  const [account, { rows }, consents] = await Promise.all([
    isClear ? clearAccount(actor) : get(actor, 'account', accountId, self),
    list(actor, 'member', { sort: ['createdAt', 'DESC'], range: [0, 9] }, self),
    list(actor, 'consent', { sort: ['createdAt', 'DESC'], range: [0, 49] }, self),
  ]);
  const given = rows.filter(({ endedReason }) => endedReason !== 'undone');
  const current = given.find(({ state }) => state !== 'ended') ?? given[0];
  const union = current ? await findOne('union', { id: current.unionId }) : undefined;
  const rules = book.at(union?.path ?? (await ensureRoot()).path);
  const member = current && (await get(actor, 'member', current.id, self));
  const about = await linesOf(getResource('account'), account, rules, (name) => !ofSigningIn.has(name));
  const known = new Set(about.map(({ field }) => field));
  const [more, belonging, answers, events] = await Promise.all([
    member ? linesOf(getResource('member'), member, rules, (name) => !ofBelonging.has(name) && !known.has(name)) : [],
    member ? linesOf(getResource('member'), member, rules, (name) => ofBelonging.has(name)) : [],
    member
      ? formsBehind('member', member.id, book, rules).then((forms) =>
          answerLines((member.details ?? {}) as Record<string, unknown>, forms, rules),
        )
      : [],
    eventsOf(given.map(({ id }) => id)),
  ]);
  return {
    person: [...about, ...more, ...answers],
    belonging,
    unionId: current?.unionId ?? null,
    events,
    consents: consents.rows
      .filter(({ withdrawsId }) => !withdrawsId)
      .map(({ id, purpose, textKey, createdAt, items }) => ({
        id,
        purpose: purposeInWords(purpose, book),
        text: rules.document('text', textKey)?.document.title ?? textKey,
        at: createdAt,
        isSingle: items.length > 0,
        withdrawnAt: consents.rows.find(({ withdrawsId }) => withdrawsId === id)?.createdAt ?? null,
      })),
  };
}

/** What a row holds, in words; what is empty, kept from everybody or only points to the person himself is left out. */
async function linesOf(
  resource: Resource,
  row: ShownRow,
  rules: PlaceRules,
  isWanted: (name: string) => boolean,
): Promise<OwnLine[]> {
  const [named] = await labelled(resource, [row]);
  return Object.entries(resource.fields).flatMap(([name, field]) => {
    const value = field.reference ? named?._labels?.[name] : row[name];
    const isTold = !field.system || !['id', 'version', 'createdAt', 'updatedAt'].includes(name);
    if (!isTold || field.hidden || field.kind === 'json' || field.reference === 'account' || !isWanted(name)) return [];
    if (value === null || value === undefined || value === '') return [];
    return [{ field: name, title: field.title[rules.language], value: wordOfField(resource, name, value, rules) }];
  });
}

/** The story of his memberships, the newest first; who did it and why is told in its case. */
async function eventsOf(memberId: string[]) {
  if (memberId.length === 0) return [];
  const events = await find('membershipEvent', { memberId }, { order: '-createdAt', limit: 50 });
  return events.map(({ id, kind, unionId, happenedOn }) => ({ id, kind, unionId, on: happenedOn }));
}

async function clearAccount(actor: PersonActor): Promise<ShownRow> {
  const masked = await get(actor, 'account', actor.accountId, self);
  const row = await findOne('account', { id: actor.accountId });
  if (!row) return masked;
  await transact(actor, { action: 'read' }, async (tx) => tx.auditOnly('account', row, {}));
  const { phone, documentNumber, email } = row;
  return { ...masked, phone, documentNumber, email };
}
