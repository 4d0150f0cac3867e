import type { Bilingual } from '../../errors.ts';
import type { ProcessDocument } from '../../rules/engine/documentTypes.ts';

/** Whether a process asks for a membership, or for none. That somebody has one already, a precheck tells in its own words. */
export const asksMembership = ({ who, subject, precheck }: ProcessDocument): boolean =>
  who === 'member' || subject === 'member' || (who === 'nonMember' && !precheck);

/** Why it is not for somebody with a membership, or without; undefined where it is. */
export function notFor(document: ProcessDocument, isMember: boolean): Bilingual | undefined {
  if (!asksMembership(document) || isMember === (document.who !== 'nonMember')) return undefined;
  return isMember
    ? { zh: '您已有会籍，不用办理', en: 'You have a membership already' }
    : { zh: '您还没有会籍，请先申请入会', en: 'You have no membership yet; join first' };
}
