import { Conflict, NotFound, NotSignedIn } from '../../errors.ts';
import { type BoundAccount, isBound } from '../../models/boundAccount.ts';
import type { Rows } from '../../models/rows.ts';
import type { Actor } from '../../models/store/gates/actor.ts';
import { accountAndOpen } from '../../models/store/queries/accountAndOpen.ts';
import { keyedHash } from '../../models/store/sql/crypto.ts';
import { findOne } from '../../models/store/sql/find.ts';
import { hashOf } from '../../models/store/sql/rows.ts';
import type { Place } from '../processes/placeUnion.ts';

/** Whose case it is, and what it is about. */
export type Applicant = {
  /** Who is told. */
  account: Rows['account'];
  /** The administrator who begins it for somebody, or for a union. */
  begunById: string | null;
  /** Who decided what is appealed against: he does not decide it. */
  recusedId?: string | null;
  /** `person`, or the resource of the record `subjectId`. */
  subjectKind: string;
  subjectId: string;
  /** That record; of a person there is none but his account. */
  subject?: Readonly<Record<string, unknown>>;
  /** How lists call it. */
  name: string;
  /** Under it there is one open case of a process. */
  personHash: string;
  /** The union that the subject hangs on; a person hangs on none. */
  unionId: string | undefined;
  open: Rows['application'] | undefined;
  /** Where he begins it, if not where others do: he cannot get into his account. */
  door?: 'signIn';
};

/** The person who asks, real name bound, with his open application. @throws NotSignedIn, Conflict('not-bound') */
export async function applicantOf(actor: Actor, process: string): Promise<Applicant & { account: BoundAccount }> {
  if (!actor.accountId) throw new NotSignedIn();
  const { account, open } = await accountAndOpen(actor.accountId, process);
  if (account?.state !== 'active') throw new NotSignedIn();
  if (!isBound(account)) throw new Conflict('not-bound', '请先完成实名认证', 'Bind your real name first');
  return {
    account,
    begunById: null,
    subjectKind: 'person',
    subjectId: account.id,
    name: account.name,
    personHash: hashOf('account', 'documentNumber', account.documentNumber),
    unionId: undefined,
    open,
  };
}

/**
 * The application that he began, for himself or for another: he goes on with it and takes it back, not whom it is about, who may
 * be the very one it is begun against. @throws NotFound for anybody else's.
 */
export async function ownApplication(actor: Actor, id: string): Promise<Rows['application']> {
  const application = actor.accountId ? await findOne('application', { id }) : undefined;
  if (!application || (application.begunById ?? application.accountId) !== actor.accountId)
    throw new NotFound('没有找到这件申请', 'No such application of yours');
  return application;
}

/** `subjectId`: the record it is about, where an administrator begins it; otherwise it is about who asks. */
export type DraftInput = {
  process: string;
  data: Record<string, unknown>;
  place?: Place | undefined;
  subjectId?: string | undefined;
  /** The membership that somebody says is his, who cannot get into its account. */
  claimed?: Rows['member'] | undefined;
  /** Hash of the text the person agreed to. */
  agreement?: string | undefined;
};

/** How the person came: decides nothing, is only recorded; but a phone confirmed lately need not be confirmed again. */
export type Visit = {
  ip?: string | undefined;
  channel?: 'h5' | 'pc' | 'api' | undefined;
  phoneConfirmedAt?: string | undefined;
  /** What the device keeps since somebody has signed in on it. */
  device?: string | undefined;
};

const confirmedForMs = 10 * 60_000;
export const isPhoneConfirmed = (visit: Visit): boolean =>
  visit.phoneConfirmedAt !== undefined && Date.now() - Date.parse(visit.phoneConfirmedAt) < confirmedForMs;

/** The network address is kept only as a keyed hash: enough to count, not to know. */
export const addressHashOf = ({ ip }: Visit): string | null => (ip ? keyedHash(ip, 'address') : null);
