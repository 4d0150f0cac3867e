import type { Request } from 'express';
import type { Shell } from '../../../contract/pageView.ts';
import { isElder } from '../../../member-ui/isElder.ts';
import { rulebook } from '../../../workflows/documents/rulebook.ts';
import { ensureRoot } from '../../../workflows/unions/ensureRoot.ts';

/** What has just happened, by the key a redirect carries. */
const notices: Record<string, string> = {
  saved: '已暂存。您可以随时继续填写。',
  withdrawn: '已撤回。修改后可以重新提交。',
  already: '您已经提交过这件申请，不用重复提交。',
  signedOut: '已退出登录。',
  deviceSignedOut: '已退出那台设备，再用要重新登录。',
};

/** What the frame of a page shows. `unionPath`: whose contact; the topmost when nothing is known yet. */
export async function shellOf(request: Request, unionPath?: string): Promise<Shell> {
  return {
    path: request.method === 'GET' ? request.originalUrl : (pathOfReferer(request) ?? '/'),
    language: 'zh',
    elder: isElder(request.get('Cookie') ?? ''),
    signedIn: Boolean(request.actor),
    contact: (await rulebook()).at(unionPath ?? (await ensureRoot()).path).contact ?? {},
    notice: notices[String(request.query.done)],
  };
}

function pathOfReferer(request: Request): string | undefined {
  const referer = request.get('Referer') ?? '';
  return URL.canParse(referer) ? new URL(referer).pathname + new URL(referer).search : undefined;
}
