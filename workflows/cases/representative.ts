// An administrator begins a case about a record that he may see: a member's, a union's.
import { Conflict, NotFound, NotSignedIn } from '../../errors.ts';
import { getResource, resources } from '../../models/descriptor/registry.ts';
import { statesIn } from '../../models/descriptor/states.ts';
import type { Resource } from '../../models/descriptor/types.ts';
import type { ResourceName, Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { assertInScope } from '../../models/store/gates/assertInScope.ts';
import { get } from '../../models/store/gates/read.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { hashOf, unionOf } from '../../models/store/sql/rows.ts';
import type { Rulebook } from '../documents/rulebook.ts';
import type { Applicant } from './applicant.ts';

/** @throws NotFound (no such process, or the record lies outside his scope), Forbidden, Conflict (a member without an account cannot be told) */
export async function representative(
  actor: Actor,
  book: Rulebook,
  process: string,
  subjectId: string,
): Promise<Applicant> {
  const kind = subjectOf(book, process);
  const record = await subjectRecord(actor, kind, subjectId);
  const resource: Resource = getResource(kind);
  const unionId = unionOf(resource, record) ?? undefined;
  await assertInScope(actor, getResource('application'), { unionId }, 'create');
  const account = await accountFor(kind, record, actor);
  const personHash =
    kind === 'member'
      ? hashOf('member', 'documentNumber', String((record as Rows['member']).documentNumber))
      : keyedHash(`${kind} ${subjectId}`, 'subject');
  return {
    account,
    begunById: actor.accountId,
    recusedId: decidedAgainst(kind, record),
    subjectKind: kind,
    subjectId,
    subject: record,
    name: String((record as Record<string, unknown>)[resource.label] ?? ''),
    personHash,
    unionId,
    open: await findOne('application', { personHash, process, state: statesIn('application', 'unfinished') }),
  };
}

/** What a process is about: every version of it says the same. @throws NotFound */
function subjectOf(book: Rulebook, process: string): ResourceName {
  const found = book.published('process').find(({ key, body }) => key === process && body.begin.includes('panel'));
  const resource = resources.find(({ name }) => name === found?.body.subject);
  if (!resource)
    throw new NotFound(
      `没有可由管理员办理的事项“${process}”`,
      `There is no process ${process} that administrators begin`,
    );
  return resource.name;
}

/** Seen through the gate, then read whole. */
async function subjectRecord<N extends ResourceName>(actor: Actor, kind: N, id: string): Promise<Rows[N]> {
  await get(actor, kind, id);
  return (await findOne(kind, { id } as Parameters<typeof findOne<N>>[1])) as Rows[N];
}

/** Who decided what is appealed against. */
function decidedAgainst(kind: ResourceName, record: unknown): string | null {
  if (kind === 'sanction') return (record as Rows['sanction']).madeById;
  return kind === 'application' ? (record as Rows['application']).decidedById : null;
}

/** Who is told: the person whom the record is about; of a union, who begins it. */
async function accountFor(kind: ResourceName, record: unknown, actor: Actor): Promise<Rows['account']> {
  if (kind === 'member') return accountOf(record as Rows['member']);
  const account = await findOne('account', {
    id: kind === 'account' ? (record as Rows['account']).id : (actor.accountId ?? ''),
  });
  if (!account) throw new NotSignedIn();
  return account;
}

/** The member's own, or the one his document is bound to: by himself before he was on file, or by a stranger. */
async function accountOf({ accountId, documentNumber }: Rows['member']): Promise<Rows['account']> {
  const account = await findOne('account', accountId ? { id: accountId } : { documentNumber });
  if (account) return account;
  throw new Conflict(
    'no-account',
    '这位会员还没有账号，请本人先登录并实名认证',
    'The member has no account yet; he signs in and binds his name first',
  );
}
