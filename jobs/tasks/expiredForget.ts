import { resources } from '../../models/descriptor/registry.ts';
import type { Titles } from '../../models/descriptor/types.ts';
import { forgetOldLinks } from '../../models/store/queries/accountLinks.ts';
import { forgetInvitations } from '../../models/store/queries/joinInvitations.ts';
import { forgetMissed } from '../../models/store/queries/missedSearches.ts';
import { forgetSecrets } from '../../models/store/queries/notices.ts';
import { forgetOrigins } from '../../models/store/queries/origins.ts';
import { forgetExpiredLimits } from '../../models/store/queries/rateLimits.ts';
import { forgetSendings } from '../../models/store/queries/sendings.ts';
import { forgetExpiredSessions } from '../../models/store/queries/sessions.ts';
import { forgetOldCodes } from '../../models/store/queries/signInCodes.ts';
import { forgetRequestKeys } from '../../models/store/writing/requestKeys.ts';
import { invitationEvents } from '../../workflows/collectiveJoins/invitationLink.ts';
import { forgetDue } from '../../workflows/retention/forgetDue.ts';
import { today } from '../../workflows/today.ts';
import { task } from '../task.ts';

/** Codes, sessions, counters, secrets of sent messages, answers kept for repeated requests, receipts, searches that found nothing, whence old cases were sent, workers whose invitation ended; and of every resource the rows whose time is over. */
export const expiredForget = task({
  name: 'expired.forget',
  title: { zh: '清除过期数据', en: 'Forgetting what expired' },
  every: '20 * * * *',
  results: {
    secrets: { zh: '已清除的验证码', en: 'Secrets forgotten' },
    requestKeys: { zh: '已清除的重复请求记录', en: 'Request keys forgotten' },
    searches: { zh: '已清除的没有找到的词', en: 'Searches forgotten' },
    origins: { zh: '已清除来源的办件', en: 'Cases whose origin was forgotten' },
    invitations: { zh: '已清除姓名和号码的入会邀请', en: 'Invitations forgotten' },
    ...wordsOfTerms(),
  },
  async run({ signal }) {
    await forgetOldCodes();
    await forgetOldLinks();
    await forgetExpiredSessions();
    await forgetExpiredLimits();
    await forgetSendings();
    const due = await forgetDue({ signal });
    return {
      secrets: await forgetSecrets(),
      requestKeys: await forgetRequestKeys(),
      origins: await forgetOrigins(),
      invitations: await forgetInvitations(invitationEvents),
      searches: await forgetMissed(today()),
      ...Object.fromEntries(
        [...due].flatMap(([name, { looked, forgotten, held }]) =>
          looked === 0
            ? []
            : [
                [`${name}.due`, looked],
                [`${name}.forgotten`, forgotten],
                [`${name}.held`, held],
              ],
        ),
      ),
    };
  },
});

/** Of every resource that has a term: how many were due, how many went, how many stay. */
function wordsOfTerms(): Titles {
  return Object.fromEntries(
    resources
      .filter(({ personal }) => personal?.kept.forget)
      .flatMap(({ name, title: { zh, en } }) => [
        [`${name}.due`, { zh: `${zh}：到期`, en: `${en}: due` }],
        [`${name}.forgotten`, { zh: `${zh}：已清除`, en: `${en}: forgotten` }],
        [`${name}.held`, { zh: `${zh}：还有未办结的事，暂不清除`, en: `${en}: kept, something on it is still open` }],
      ]),
  );
}
