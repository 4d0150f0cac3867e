import type { Request } from 'express';
import QRCode from 'qrcode';
import type { CardView } from '../../../member-ui/view.ts';
import type { Row } from '../../../models/store/sql/rows.ts';
import { issueCard } from '../../../workflows/members/issueCard.ts';
import { originOf } from './originOf.ts';
import { timeOf } from './timeOf.ts';

export const memberStates: Record<string, { label: string; says: string }> = {
  pending: { label: '待核实', says: '已登记入会，等待工会核实；核实通过后转为在册会员。' },
  active: { label: '有效', says: '在册会员，会籍有效。' },
  retained: { label: '保留', says: '会籍保留中，暂不交纳会费。' },
  ended: { label: '已终止', says: '会籍已终止。' },
};

/** A live membership as a card; undefined when there is none. */
export async function cardOf(
  membership: Row | null | undefined,
  request: Request,
): Promise<{ view: CardView; unionPath: string } | undefined> {
  if (!membership || membership.state === 'ended') return undefined;
  const { token, validUntil, union } = await issueCard(membership);
  const state = memberStates[membership.state];
  const view = {
    number: membership.number,
    name: membership.name,
    union: union?.name ?? '',
    state: membership.state,
    stateLabel: state?.label ?? membership.state,
    says: state?.says ?? '',
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
