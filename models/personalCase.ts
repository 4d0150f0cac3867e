// What becomes of the cases of a person.
import type { PersonalData } from './descriptor/personalData.ts';

/** How long it is kept whence a case was sent: it is counted by for a day, and of use as long as a case is judged again. */
export const originDays = 30;

/** What is cleared of a case of which nothing came. */
const blank = { data: {}, reviewData: null, fieldNotes: null, lastReturn: null };

export const personalCase: PersonalData = {
  copy: { by: 'accountId' },
  kept: {
    says: {
      zh: '办结后长期保存，是会籍和审核决定的依据；未通过的{refused}天后、久未提交而过期的暂存{expired}天后清除填报内容和材料。提交时的设备、网络和住址只留摘要，办结的{origin}天后清除。',
      en: 'Kept after the decision: memberships and decisions rest on it. Answers and files go {refused} days after a rejection, and {expired} days after a draft has expired. Of device, network and home only hashes are kept, and of what is decided for {origin} days.',
    },
    forget: {
      origin: { after: originDays, from: 'submittedAt', apart: true },
      refused: { after: { parameter: 'rejectedCases' }, from: 'decidedAt', in: 'rejected', becomes: blank },
      expired: { after: { parameter: 'expiredDrafts' }, from: 'updatedAt', in: 'expired', becomes: blank },
    },
    onClosing: {
      in: 'todo',
      becomes: { state: 'expired', reason: '本人注销了账号', ...blank },
      says: {
        zh: '没有提交的、退回的和撤回的结束，填报内容和材料清除；办结的仍按期限保存',
        en: 'Drafts and what was returned or withdrawn end, their answers and files go; what was decided is kept for its time',
      },
    },
  },
};
