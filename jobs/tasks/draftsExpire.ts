import { expireDrafts } from '../../workflows/applications/expireDrafts.ts';
import { task } from '../task.ts';

export const draftsExpire = task({
  name: 'drafts.expire',
  title: { zh: '暂存过期', en: 'Expiring drafts' },
  every: '50 3 * * *',
  results: { expired: { zh: '已过期', en: 'Expired' } },
  run: ({ signal }) => expireDrafts({ signal }),
});
