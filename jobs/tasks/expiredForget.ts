import { forgetOldLinks } from '../../models/store/queries/accountLinks.ts';
import { forgetFiles } from '../../models/store/queries/files.ts';
import { forgetRuns } from '../../models/store/queries/jobFires.ts';
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
import { today } from '../../workflows/today.ts';
import { task } from '../task.ts';

/** Codes, sessions, counters, secrets of sent messages, answers kept for repeated requests, receipts, old runs, searches that found nothing, whence old cases were sent, workers whose invitation ended, and files whose time is over. */
export const expiredForget = task({
  name: 'expired.forget',
  title: { zh: '清除过期数据', en: 'Forgetting what expired' },
  every: '20 * * * *',
  results: {
    secrets: { zh: '已清除的验证码', en: 'Secrets forgotten' },
    requestKeys: { zh: '已清除的重复请求记录', en: 'Request keys forgotten' },
    runs: { zh: '已清除的任务记录', en: 'Runs forgotten' },
    searches: { zh: '已清除的没有找到的词', en: 'Searches forgotten' },
    origins: { zh: '已清除来源的办件', en: 'Cases whose origin was forgotten' },
    invitations: { zh: '已清除姓名和号码的入会邀请', en: 'Invitations forgotten' },
    files: { zh: '已清除的文件', en: 'Files forgotten' },
  },
  async run() {
    await forgetOldCodes();
    await forgetOldLinks();
    await forgetExpiredSessions();
    await forgetExpiredLimits();
    await forgetSendings();
    return {
      secrets: await forgetSecrets(),
      requestKeys: await forgetRequestKeys(),
      runs: await forgetRuns(30),
      origins: await forgetOrigins(),
      files: await forgetFiles(),
      invitations: await forgetInvitations(invitationEvents),
      searches: await forgetMissed(today()),
    };
  },
});
