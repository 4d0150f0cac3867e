import type { Request } from 'express';
import QRCode from 'qrcode';
import type { CardView } from '../../../contract/caseView.ts';
import { groupTitle, isIn } from '../../../models/descriptor/states.ts';
import type { Rows } from '../../../models/rows.ts';
import { issueCard } from '../../../workflows/members/issueCard.ts';
import { originOf } from './originOf.ts';
import { timeOf } from './timeOf.ts';

type MemberState = Rows['member']['state'];

/** What a state means for the member. */
const meanings: Readonly<Record<MemberState, string>> = {
  pending: '已登记入会，等待工会核实；核实通过后转为在册会员。',
  active: '在册会员，会籍有效。',
  retained: '会籍保留中，暂不交纳会费。',
  ended: '会籍已终止。',
};

export const membershipInWords = (state: MemberState) => ({
  stateLabel: groupTitle('member', state).zh,
  says: meanings[state],
});

type CardHolder = Pick<Rows['member'], 'unionId' | 'number' | 'name' | 'state' | 'joinedOn'>;

/** A live membership as a card; undefined when there is none. */
export async function cardOf(
  membership: CardHolder | null | undefined,
  request: Request,
): Promise<{ view: CardView; unionPath: string } | undefined> {
  if (!membership || !isIn('member', membership, 'live')) return undefined;
  const { token, validUntil, union } = await issueCard(membership);
  const view = {
    number: membership.number,
    name: membership.name,
    union: union?.name ?? '',
    state: membership.state,
    ...membershipInWords(membership.state),
    joinedOn: membership.joinedOn ?? undefined,
    validUntil: timeOf(validUntil),
    // As few dots as can be: it is read from a screen, which has no scratches.
    qr: await QRCode.toString(`${originOf(request)}/card/${token}`, {
      type: 'svg',
      margin: 2,
      errorCorrectionLevel: 'L',
    }),
  };
  return { view, unionPath: union?.path ?? '/' };
}
