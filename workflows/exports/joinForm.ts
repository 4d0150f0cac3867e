// 入会申请书和会员登记表: what a person handed in to become a member, as it stood, and what became of it.
import type { OwnLine } from '../../contract/ownRecord.ts';
import { Conflict } from '../../errors.ts';
import { getResource } from '../../models/descriptor/registry.ts';
import { isIn } from '../../models/descriptor/states.ts';
import type { PersonActor } from '../../models/store/gates/actor.ts';
import { get } from '../../models/store/gates/read.ts';
import type { Shown } from '../../models/store/gates/shownRow.ts';
import { findUnion } from '../../models/store/queries/unions.ts';
import { formsBehind } from '../answers/formsBehind.ts';
import { getMine } from '../applications/listMine.ts';
import { readRecord } from '../audit/readRecord.ts';
import { keptDocument } from '../documents/keptDocument.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import { answerLines } from '../members/answerLines.ts';
import { type IssuedCard, issueCard } from '../members/issueCard.ts';
import { wordOfField } from '../members/wordOfField.ts';

export type JoinForm = {
  /** What he agreed to; none where a union began the case for him. */
  agreement: { title: string; body: string } | undefined;
  application: Shown<'application'>;
  person: OwnLine[];
  answers: OwnLine[];
  union: string;
  member: Shown<'member'>;
  card: IssuedCard;
};

/** Cases about a person that made him a member. */
export const hasJoinForm = (row: Shown<'application'>): boolean =>
  isIn('application', row, 'approved') && row.subjectKind === 'person' && Boolean(row.memberId);

/** For himself. @throws NotFound, Conflict for a case without one */
export async function ownJoinForm(actor: PersonActor, id: string, book: Rulebook): Promise<JoinForm> {
  const application = refuseOthers(await getMine(actor, id));
  return formOf(application, await get(actor, 'member', String(application.memberId), { as: 'self' }), book);
}

/** For who sees case and membership, as he sees them; that he looked is noted. @throws NotFound, Conflict for a case without one */
export async function joinForm(actor: PersonActor, id: string, book: Rulebook): Promise<JoinForm> {
  const application = refuseOthers(await readRecord(actor, 'application', id));
  return formOf(application, await readRecord(actor, 'member', String(application.memberId)), book);
}

function refuseOthers(application: Shown<'application'>): Shown<'application'> {
  if (hasJoinForm(application)) return application;
  throw new Conflict(
    'no-form',
    '只有通过的入会办件有登记表',
    'Only an approved application for membership has this form',
  );
}

/** Who he is, in the order of the paper form. */
const particulars = ['name', 'sex', 'birthDate', 'documentType', 'documentNumber', 'phone', 'employerName'] as const;

async function formOf(application: Shown<'application'>, member: Shown<'member'>, book: Rulebook): Promise<JoinForm> {
  const union = await findUnion(application.unionId);
  const rules = book.at(union?.path ?? '/');
  const [agreement, answers, card] = await Promise.all([
    application.agreementHash ? keptDocument('text', application.agreementHash, rules.language) : undefined,
    formsBehind('application', application.id, book, rules).then((forms) =>
      answerLines(application.data ?? {}, forms, rules),
    ),
    issueCard(member, 'paper'),
  ]);
  return {
    agreement: agreement && { title: agreement.title, body: agreement.body },
    application,
    person: personLines(member, rules),
    answers,
    union: union?.name ?? '',
    member,
    card,
  };
}

function personLines(member: Shown<'member'>, rules: PlaceRules): OwnLine[] {
  const resource = getResource('member');
  return particulars.flatMap((field) => {
    const value = member[field];
    if (!value) return [];
    const title = resource.fields[field]?.title[rules.language] ?? field;
    return [{ field, title, value: wordOfField(resource, field, value, rules) }];
  });
}
