import QRCode from 'qrcode';
import { config } from '../../../config.ts';
import type { CardView } from '../../../member-ui/view.ts';
import type { Row } from '../../../models/store/rows.ts';
import { cardProof } from '../../../workflows/members/cardProof.ts';
import { unionPlaces } from '../../../workflows/unions/unionPlaces.ts';

export const memberStates: Record<string, { label: string; says: string }> = {
  pending: { label: '待核实', says: '已登记入会，等待工会核实；核实通过后转为在册会员。' },
  active: { label: '在册', says: '工会会员，会籍有效。' },
  retained: { label: '保留会籍', says: '会籍保留中，暂不交纳会费。' },
  ended: { label: '已终止', says: '会籍已终止。' },
};

/** A live membership as a card; undefined when there is none. */
export async function cardOf(
  membership: Row | null | undefined,
): Promise<{ view: CardView; unionPath: string } | undefined> {
  if (!membership || membership.state === 'ended') return undefined;
  const union = (await unionPlaces([membership.unionId])).get(membership.unionId);
  const state = memberStates[membership.state];
  const view = {
    number: membership.number,
    name: membership.name,
    union: union?.name ?? '',
    state: membership.state,
    stateLabel: state?.label ?? membership.state,
    says: state?.says ?? '',
    joinedOn: membership.joinedOn ?? undefined,
    qr: await QRCode.toString(`${config.origin}/card/${cardProof(membership.id)}`, { type: 'svg', margin: 2 }),
  };
  return { view, unionPath: union?.path ?? '/' };
}
