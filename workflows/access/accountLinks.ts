// A link opens one door of an account, once: the first visit, a new password, an e-mail address, within half an hour; or it stops
// that the phone is replaced, for as long as that may take.
import { randomBytes } from 'node:crypto';
import { config } from '../../config.ts';
import { Gone, TooMany } from '../../errors.ts';
import type { Rows } from '../../models/rows.ts';
import {
  type AccountLink,
  keepLink,
  type LinkPurpose,
  readLink,
  useLink,
} from '../../models/store/queries/accountLinks.ts';
import { rateLimiter } from '../../models/store/queries/rateLimits.ts';
import type { Tx } from '../../models/store/writing/transaction.ts';
import type { Created } from '../../models/writtenRow.ts';
import type { PlaceRules } from '../documents/placeRules.ts';
import { enqueueNotice } from '../notices/enqueueNotice.ts';
import { nameEvent } from '../notices/noticeEvents.ts';
import { networkOf, type RequestContext } from './visitor.ts';

const events = {
  invitation: 'account.invited',
  passwordReset: 'account.passwordReset',
  emailCheck: 'account.emailCheck',
  phoneStop: 'account.phoneStop',
} as const satisfies Record<LinkPurpose, string>;
const minutesValid: Record<LinkPurpose, number> = {
  ...{ invitation: 30, passwordReset: 30, emailCheck: 30 },
  phoneStop: 30 * 24 * 60,
};
const tries = rateLimiter('link tries', 60, 600);

type Issued = {
  account: Rows['account'] | Created<'account'>;
  purpose: LinkPurpose;
  /** Whose wording tells of it. */
  union: Pick<Rows['union'], 'id' | 'name'>;
  channels?: readonly ('sms' | 'email')[];
  /** What else the message says. */
  variables?: Record<string, string>;
};

/** Makes a link and tells the person of it at his own phone and e-mail, with the transaction. Older ones of its purpose are dead. */
export async function issueLink(
  tx: Tx,
  rules: PlaceRules,
  { account, purpose, union, channels, variables }: Issued,
): Promise<void> {
  const token = randomBytes(12).toString('base64url');
  const id = await keepLink(tx, { accountId: account.id, opens: purpose }, token, minutesValid[purpose]);
  enqueueNotice(tx, rules, {
    template: events[purpose],
    event: nameEvent(events[purpose], id),
    accountId: account.id,
    // A new password is not sent where nobody has shown to be reached: the notice itself knows verified addresses.
    email: purpose === 'passwordReset' ? null : (account.email ?? null),
    unionId: union.id,
    variables: { 'union.name': union.name, site: config.site, ...variables },
    secretVariables: { token },
    ...(channels ? { channels } : {}),
  });
}

/** What a link would open. @throws deadLink, and TooMany for a network that guesses */
export async function openLink(token: string, context: RequestContext): Promise<AccountLink> {
  const { allowed, retryAfter } = await tries.take(networkOf(context.ip));
  if (!allowed) throw new TooMany(retryAfter, '尝试次数过多，请稍后再试', 'Too many tries; try later');
  const link = await readLink(token.slice(0, 100));
  if (!link) throw deadLink();
  return link;
}

/** Within the transaction of what it opens. @throws deadLink when somebody was quicker */
export async function useUpLink(tx: Tx, token: string, purpose: LinkPurpose): Promise<void> {
  if (!(await useLink(tx, token, purpose))) throw deadLink();
}

/** One sentence for used, old, replaced and never made: it tells nothing about anybody. */
export const deadLink = () =>
  new Gone(
    'dead-link',
    '这个链接已失效：它只能用一次，过了期限或重新发送后不能再用。受邀的请联系邀请您的工会重新发送；忘记密码的请重新申请',
    'This link is dead: it works once and for a limited time, and a newer one replaces it. Invited people ask who invited them for another; to set a new password, ask for it again',
  );
