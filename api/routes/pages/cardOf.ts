import type { Request } from 'express';
import QRCode from 'qrcode';
import type { CardView } from '../../../contract/caseView.ts';
import type { Language } from '../../../contract/words.ts';
import { groupTitle, isIn } from '../../../models/descriptor/states.ts';
import type { Rows } from '../../../models/rows.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { issueCard } from '../../../workflows/members/issueCard.ts';
import { originOf } from './originOf.ts';

/** The word for a state, and what it means for the member, in the words of the union's province. */
export async function membershipInWords(
  { state, endedReason }: Pick<Rows['member'], 'state'> & { endedReason?: string | null },
  language: Language,
  unionPath = '/',
) {
  const rules = (await rulebook()).in(language).at(unionPath);
  const parts: Partial<Record<string, string>> = rules.document('text', 'member.states')?.document.parts ?? {};
  return {
    stateLabel: groupTitle('member', state)[language],
    // How it came to an end says more than that it has.
    says: parts[endedReason ?? ''] ?? parts[state] ?? '',
  };
}

type CardHolder = Pick<Rows['member'], 'unionId' | 'number' | 'name' | 'state' | 'joinedOn'>;

/** A live membership as a card; undefined when there is none. */
export async function cardOf(
  membership: CardHolder | null | undefined,
  request: Request,
): Promise<CardView | undefined> {
  if (!membership || !isIn('member', membership, 'live')) return undefined;
  const { token, union } = await issueCard(membership);
  return {
    number: membership.number,
    name: membership.name,
    union: union?.name ?? '',
    state: membership.state,
    ...(await membershipInWords(membership, request.language, union?.path)),
    joinedOn: membership.joinedOn ?? undefined,
    // As few dots as can be: it is read from a screen, which has no scratches.
    qr: await QRCode.toString(`${originOf(request)}/card/${token}`, {
      type: 'svg',
      margin: 2,
      errorCorrectionLevel: 'L',
    }),
  };
}
